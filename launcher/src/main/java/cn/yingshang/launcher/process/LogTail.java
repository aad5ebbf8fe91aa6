package cn.yingshang.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file. */
public final class LogTail {

	private static final int WINDOW = 64 * 1024;

	private LogTail() {
	}

	/** The last lines, as one text; a reason in their place if the log can't be read. */
	public static String of(Path log, int lines) {
		if (!Files.exists(log)) {
			return "(no log yet)";
		}
		try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
			long from = Math.max(0, file.length() - WINDOW);
			byte[] bytes = new byte[(int) (file.length() - from)];
			file.seek(from);
			file.readFully(bytes);
			List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
			return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
		}
		catch (IOException ex) {
			return "(can't read " + log + ": " + ex.getMessage() + ")";
		}
	}

}
