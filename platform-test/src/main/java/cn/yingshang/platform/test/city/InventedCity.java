package cn.yingshang.platform.test.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * An invented city, 青山市 990100 with the districts 990102 and 990103 and departments of
 * its own: nothing of Dalian may be needed to serve it.
 */
public final class InventedCity {

	private static final List<String> FILES = List.of("city.json", "regions.json", "departments.json",
			"lists/approval-items.json", "lists/check-items.json");

	private InventedCity() {
	}

	/** Writes its data set into a folder. */
	public static Path putInto(Path folder) {
		try {
			Files.createDirectories(folder.resolve("lists"));
			for (String file : FILES) {
				try (InputStream in = InventedCity.class.getResourceAsStream("qingshan/" + file)) {
					Files.write(folder.resolve(file), Objects.requireNonNull(in, file).readAllBytes());
				}
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
