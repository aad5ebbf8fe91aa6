package cn.yingshang.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs {@code verify} in a process of its own, as anybody would. */
final class StandAloneVerifier {

	private StandAloneVerifier() {
	}

	/** What it says about a file of this text. */
	static String run(String what, String text) {
		try {
			Path file = Files.createTempFile("yingshang-verify", ".json");
			try {
				Files.writeString(file, text);
				Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"-cp", System.getProperty("java.class.path"), "cn.yingshang.verify.Verify", what,
						file.toString())
					.redirectErrorStream(true)
					.start();
				String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				process.waitFor();
				return said;
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
