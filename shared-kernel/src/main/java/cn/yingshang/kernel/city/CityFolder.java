package cn.yingshang.kernel.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

	static final String FACTS = "city.json";

	static final String REGIONS = "regions.json";

	static final String DEPARTMENTS = "departments.json";

	private static final List<String> WHOLE = List.of(FACTS, REGIONS, DEPARTMENTS);

	private static final String CALENDARS = "calendars";

	private static final String LISTS = "lists";

	private static final List<String> IN_FOLDERS = List.of(CALENDARS, LISTS);

	private final @Nullable Path folder;

	private final SortedMap<String, byte[]> files;

	private CityFolder(@Nullable Path folder, SortedMap<String, byte[]> files) {
		this.folder = folder;
		this.files = files;
	}

	static CityFolder read(@Nullable Path folder) {
		SortedMap<String, byte[]> files = new TreeMap<>();
		WHOLE.forEach((name) -> files.put(name, shipped(name)));
		if (folder != null) {
			if (!Files.isDirectory(folder)) {
				throw new IllegalArgumentException("No such city folder: " + folder);
			}
			for (Path file : json(folder)) {
				String name = file.getFileName().toString();
				if (!WHOLE.contains(name)) {
					throw new IllegalArgumentException(file + " is nothing that is read; a holiday notice belongs into "
							+ CALENDARS + "/, the other files are " + String.join(", ", WHOLE));
				}
				files.put(name, bytes(file));
			}
			for (String within : IN_FOLDERS) {
				Path inner = folder.resolve(within);
				if (Files.isDirectory(inner)) {
					json(inner).forEach((file) -> files.put(within + "/" + file.getFileName(), bytes(file)));
				}
			}
		}
		return new CityFolder(folder, files);
	}

	/** The notices by path, in order of name. */
	Map<String, byte[]> notices() {
		Map<String, byte[]> notices = new LinkedHashMap<>();
		this.files.forEach((name, bytes) -> {
			if (name.startsWith(CALENDARS + "/")) {
				notices.put(name(name), bytes);
			}
		});
		return notices;
	}

	/** The lists of single services, by path. */
	SortedMap<String, CityList> lists() {
		SortedMap<String, CityList> lists = new TreeMap<>();
		this.files.forEach((name, bytes) -> {
			if (name.startsWith(LISTS + "/")) {
				lists.put(name, new CityList(name(name), bytes));
			}
		});
		return Collections.unmodifiableSortedMap(lists);
	}

	byte[] bytes(String name) {
		return Objects.requireNonNull(this.files.get(name));
	}

	/** The file as people find it. */
	String name(String name) {
		return (this.folder != null && Files.exists(this.folder.resolve(name))) ? this.folder.resolve(name).toString()
				: name;
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

	private static byte[] shipped(String name) {
		try (InputStream in = CityFolder.class.getResourceAsStream("dalian/" + name)) {
			return Objects.requireNonNull(in, name).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
