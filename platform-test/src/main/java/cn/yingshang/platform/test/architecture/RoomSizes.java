package cn.yingshang.platform.test.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many types lie in each package, by the sources. */
final class RoomSizes {

	private static final Path SOURCES = Path.of("src", "main", "java");

	private RoomSizes() {
	}

	/**
	 * The packages with more types than that, in all modules.
	 * @param tree the root of the source tree
	 * @param most types a package may have
	 */
	static Map<String, Long> over(Path tree, int most) {
		Map<String, Long> large = new TreeMap<>();
		for (Path module : modules(tree)) {
			try (Stream<Path> files = Files.walk(module.resolve(SOURCES))) {
				files.filter((file) -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
					.collect(Collectors.groupingBy((file) -> name(module.resolve(SOURCES).relativize(file.getParent())),
							Collectors.counting()))
					.forEach((room, types) -> {
						if (types > most) {
							large.put(room, types);
						}
					});
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return large;
	}

	private static List<Path> modules(Path tree) {
		try (Stream<Path> folders = Files.walk(tree, 2)) {
			return folders.filter((folder) -> Files.isDirectory(folder.resolve(SOURCES))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Path folder) {
		return folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
	}

}
