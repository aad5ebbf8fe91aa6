package cn.yingshang.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole command lines; the JDK cuts them at one page on Linux. */
final class CommandLines {

	private CommandLines() {
	}

	/**
	 * The words of the command line, separated by blanks; empty if it may not be read.
	 */
	static String of(ProcessHandle process) {
		Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ').strip();
		}
		catch (IOException ex) {
			// No /proc here, or the process just ended: what the JDK knows is all there
			// is.
			return process.info().commandLine().orElse("");
		}
	}

}
