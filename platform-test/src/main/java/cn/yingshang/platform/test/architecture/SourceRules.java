package cn.yingshang.platform.test.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What only the source shows: byte code writes a concatenation in the same words. */
public final class SourceRules {

	private static final String TEXT_OF_ANYTHING = "String.valueOf(";

	private SourceRules() {
	}

	/**
	 * Where a missing value could become the text null instead of failing.
	 * @param sources a folder of Java sources
	 */
	public static List<String> nullsThatBecomeText(Path sources) {
		try (Stream<Path> files = Files.walk(sources)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.flatMap((file) -> lines(file).filter((line) -> line.contains(TEXT_OF_ANYTHING))
					.map((line) -> file.getFileName() + ": " + line.strip()))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readAllLines(file).stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
