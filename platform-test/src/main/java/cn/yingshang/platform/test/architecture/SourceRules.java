package cn.yingshang.platform.test.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What only the source shows: byte code writes a concatenation in the same words. */
public final class SourceRules {

	private static final String TEXT_OF_ANYTHING = "String.valueOf(";

	private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");

	private static final Pattern QUALIFIED = Pattern
		.compile("(?<![\\w.])(?:java|javax|jakarta|cn|com|org|tools|io)(?:\\.[a-z][a-z0-9_]*)+\\.([A-Z]\\w*)");

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

	/**
	 * Types named in full though an import would do: nothing else of that name is
	 * imported, declared or a neighbour.
	 * @param sources a folder of Java sources
	 */
	public static List<String> namesInFull(Path sources) {
		try (Stream<Path> files = Files.walk(sources)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.flatMap((file) -> lines(file).map(String::strip)
					.filter((line) -> !line.matches("(import|package|\\*|/\\*|//).*"))
					.filter((line) -> needless(line, file))
					.map((line) -> file.getFileName() + ": " + line))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean needless(String line, Path file) {
		return QUALIFIED.matcher(TEXT.matcher(line).replaceAll("\"\""))
			.results()
			.anyMatch((found) -> !taken(found.group(1), found.group(), file));
	}

	private static boolean taken(String name, String inFull, Path file) {
		return Files.exists(file.resolveSibling(name + ".java")) || lines(file).map(String::strip)
			.anyMatch(
					(line) -> (line.startsWith("import ") && line.endsWith("." + name + ";") && !line.contains(inFull))
							|| line.matches(".*\\b(class|record|enum|interface) " + name + "\\b.*"));
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
