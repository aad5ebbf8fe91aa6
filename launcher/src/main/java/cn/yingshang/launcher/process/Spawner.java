package cn.yingshang.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Starts the process of a specification, its output appended to its log. */
final class Spawner {

	/**
	 * The terminal's Ctrl-C and hang-up go to every child at once; only the launcher may
	 * end them, in order.
	 */
	private static final List<String> DEAF_TO_TERMINAL = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"",
			"yingshang");

	private static final long LARGEST_LOG = 20L * 1024 * 1024;

	private Spawner() {
	}

	static Process spawn(ProcessSpec spec, List<String> command) throws IOException {
		Files.createDirectories(spec.log().toAbsolutePath().getParent());
		keepSmall(spec.log());
		List<String> words = new ArrayList<>(DEAF_TO_TERMINAL);
		words.addAll(command);
		ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
			.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
			.redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
		// Options of the user's own shell would reach every process and void the
		// archives.
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		builder.environment().remove("JDK_JAVA_OPTIONS");
		// Two arenas instead of eight a core: a fifth less resident memory a process.
		builder.environment().put("MALLOC_ARENA_MAX", "2");
		builder.environment().putAll(spec.environment());
		return builder.start();
	}

	private static void keepSmall(Path log) throws IOException {
		if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
			Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
