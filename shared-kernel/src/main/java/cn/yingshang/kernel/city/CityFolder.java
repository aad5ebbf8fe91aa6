package cn.yingshang.kernel.city;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import cn.yingshang.kernel.canonical.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The files of a city folder as they were at one moment; files that are no JSON are left
 * alone, a JSON file nobody reads is refused.
 */
final class CityFolder {

	private static final String CALENDARS = "calendars";

	private final @Nullable Path folder;

	private final SortedMap<String, byte[]> files;

	private CityFolder(@Nullable Path folder, SortedMap<String, byte[]> files) {
		this.folder = folder;
		this.files = files;
	}

	static CityFolder read(@Nullable Path folder) {
		SortedMap<String, byte[]> files = new TreeMap<>();
		if (folder != null) {
			if (!Files.isDirectory(folder)) {
				throw new IllegalArgumentException("No such city folder: " + folder);
			}
			List<Path> unread = json(folder);
			if (!unread.isEmpty()) {
				throw new IllegalArgumentException(
						unread.get(0) + " is nothing that is read; a holiday notice belongs into " + CALENDARS + "/");
			}
			Path calendars = folder.resolve(CALENDARS);
			if (Files.isDirectory(calendars)) {
				json(calendars).forEach((file) -> files.put(CALENDARS + "/" + file.getFileName(), bytes(file)));
			}
		}
		return new CityFolder(folder, files);
	}

	/** The notices by path, in order of name. */
	Map<String, byte[]> notices() {
		SortedMap<String, byte[]> notices = new TreeMap<>();
		this.files.forEach((name, bytes) -> {
			if (name.startsWith(CALENDARS + "/")) {
				notices.put(name(name), bytes);
			}
		});
		return notices;
	}

	/** The file as people find it. */
	private String name(String name) {
		return (this.folder != null) ? this.folder.resolve(name).toString() : name;
	}

	/** SHA-256 over names and contents. */
	String hash() {
		MessageDigest digest = Sha256.digest();
		this.files.forEach((name, bytes) -> {
			digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
			digest.update(bytes);
		});
		return HexFormat.of().formatHex(digest.digest());
	}

	private static List<Path> json(Path folder) {
		try (Stream<Path> found = Files.list(folder)) {
			return found.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("Can not list " + folder + ": " + ex.getMessage(), ex);
		}
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("Can not read " + file + ": " + ex.getMessage(), ex);
		}
	}

}
