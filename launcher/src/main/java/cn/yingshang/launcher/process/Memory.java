package cn.yingshang.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Resident memory and mapped files of a process, as the kernel tells them. */
public final class Memory {

	private static final int KIBI = 1024;

	private Memory() {
	}

	/** Resident bytes, empty if they can't be told. */
	public static OptionalLong resident(long pid) {
		Path status = Path.of("/proc", Long.toString(pid), "status");
		try {
			if (Files.exists(status)) {
				return Files.readAllLines(status)
					.stream()
					.filter((line) -> line.startsWith("VmRSS:"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) * KIBI)
					.findFirst();
			}
			return residentByPs(pid);
		}
		catch (IOException ex) {
			// It ended between two looks.
			return OptionalLong.empty();
		}
	}

	private static OptionalLong residentByPs(long pid) throws IOException {
		Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
		String kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		return kibibytes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(kibibytes) * KIBI);
	}

	/** Whether the process has the file mapped; false where the kernel doesn't tell. */
	public static boolean maps(long pid, Path file) {
		Path maps = Path.of("/proc", Long.toString(pid), "maps");
		try {
			return Files.exists(maps) && Files.readString(maps).contains(file.toString());
		}
		catch (IOException ex) {
			return false;
		}
	}

}
