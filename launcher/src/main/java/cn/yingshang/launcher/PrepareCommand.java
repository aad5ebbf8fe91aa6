package cn.yingshang.launcher;

import java.util.concurrent.Callable;

import cn.yingshang.launcher.plan.Places;
import picocli.CommandLine.Command;

/**
 * The end of {@code ./yingshang build}: writes the class-data archives that are missing.
 */
@Command(name = "prepare", hidden = true)
final class PrepareCommand implements Callable<Integer> {

	@Override
	public Integer call() {
		System.setProperty("logging.threshold.console", "OFF");
		Preparation.run(Places.ofThisProcess().root(), new Console(System.out));
		return 0;
	}

}
