package cn.yingshang.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which rule ids stand where in the sources of the whole project. */
final class Citations {

	static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern ID = Pattern
		.compile("(?<![\\w-])(?:([A-H])-|Rules\\.([A-H])_)(\\d{2}[abAB]?)(?![\\w-])");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

	/** What surefire and failsafe run. */
	private static final Pattern EXECUTED = Pattern.compile("@(Test|ParameterizedTest|TestFactory|Property)\\b");

	private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", "rulebook");

	/** They only tell stories or take ids as an example. */
	private static final Set<String> NO_PART = Set.of("demo", "drill", "bench", "faults", "verify", "clients");

	private Citations() {
	}

	/** By id, the classes of the suite that cite it. */
	static SortedMap<String, Set<String>> inCode() {
		return byId((file) -> takesPart(file) && file.toString().contains("/src/main/java/"), Citations::affairs);
	}

	/** By id, the test classes that are run and name it outside a comment. */
	static SortedMap<String, Set<String>> inTests() {
		return byId((file) -> takesPart(file) && file.getFileName().toString().matches("\\w+(Tests|IT)\\.java")
				&& isExecuted(text(file)), (file) -> COMMENT.matcher(affairs(file)).replaceAll(""));
	}

	/** By id, all files that cite it: sources, resources, contracts. */
	static SortedMap<String, Set<String>> everywhere() {
		return byId((file) -> file.toString().matches(".*(/src/|/contracts/).*\\.(java|json|yml|txt)"),
				Citations::text);
	}

	static Stream<Path> files() {
		try (Stream<Path> files = Files.walk(PROJECT)) {
			return files
				.filter((file) -> Stream.of(PROJECT.relativize(file).toString().split("/"))
					.noneMatch(SKIPPED::contains))
				.filter(Files::isRegularFile)
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<String> idsIn(String text) {
		return ID.matcher(text).results().map(Citations::id);
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isExecuted(String text) {
		return EXECUTED.matcher(text).find() && !text.contains("@Disabled");
	}

	private static boolean takesPart(Path file) {
		return !NO_PART.contains(PROJECT.relativize(file).getName(0).toString());
	}

	/** The kernel counts and checks; the law of a service is an example there. */
	private static String affairs(Path file) {
		boolean kernel = file.startsWith(PROJECT.resolve("shared-kernel"));
		return kernel ? text(file).replaceAll("(?<![\\w-])[A-D]-\\d{2}", "") : text(file);
	}

	private static String id(MatchResult found) {
		String part = (found.group(1) != null) ? found.group(1) : found.group(2);
		return part + "-" + found.group(3).toLowerCase(Locale.ROOT);
	}

	private static SortedMap<String, Set<String>> byId(Predicate<Path> wanted, Function<Path, String> seen) {
		SortedMap<String, Set<String>> found = new TreeMap<>();
		files().filter(wanted).filter((file) -> !file.endsWith("package-info.java")).forEach((file) -> {
			String name = file.getFileName().toString().replace(".java", "");
			idsIn(seen.apply(file)).forEach((id) -> found.computeIfAbsent(id, (any) -> new TreeSet<>()).add(name));
		});
		return found;
	}

}
