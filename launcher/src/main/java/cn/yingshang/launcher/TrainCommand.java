package cn.yingshang.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import cn.yingshang.infrastructure.identity.IdentityServer;
import cn.yingshang.launcher.image.AppImages;
import cn.yingshang.launcher.plan.Places;
import picocli.CommandLine.Command;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Loads what the launcher loads when it is used, so that the script can archive the
 * classes.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

	@Override
	public Integer call() throws IOException {
		Path folder = Files.createTempDirectory("yingshang-train");
		System.setProperty("logging.threshold.console", "OFF");
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		try (ConfigurableApplicationContext issuer = IdentityServer.start(port, folder)) {
			Tokens.of("http://127.0.0.1:" + port, "auditor.all.all");
			SuiteState.read(Places.ofThisProcess());
			return issuer.isRunning() ? 0 : 1;
		}
		finally {
			AppImages.delete(folder);
		}
	}

}
