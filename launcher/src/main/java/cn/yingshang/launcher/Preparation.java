package cn.yingshang.launcher;

import java.nio.file.Path;

import cn.yingshang.launcher.image.AppImages;
import cn.yingshang.launcher.plan.SuiteOptions;
import cn.yingshang.launcher.process.Reports;

/** Writes the class-data archives that are missing, by a suite that is thrown away. */
final class Preparation {

	private Preparation() {
	}

	static void run(Path tree, Reports reports) {
		Path home = home(tree);
		Suite suite = new Suite(SuiteOptions.onFreePorts(home), reports);
		Thread interrupted = new Thread(suite::close, "end-preparation");
		Runtime.getRuntime().addShutdownHook(interrupted);
		try {
			suite.train();
		}
		finally {
			suite.close();
		}
		Runtime.getRuntime().removeShutdownHook(interrupted);
		AppImages.delete(home);
	}

	/** Where {@code stop} finds what a killed preparation left. */
	static Path home(Path tree) {
		return tree.resolve(".yingshang").resolve("prepare");
	}

}
