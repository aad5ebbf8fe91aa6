package cn.yingshang.platform.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The Chinese of what programs say in English, in {@code problems/*.zh.txt} of every
 * module: lines {@code expected {} = 应为 {}}, where {@code {}} stands for anything.
 */
public final class ProblemTexts {

	private static final String FILES = "classpath*:problems/*.zh.txt";

	private static final Pattern NAMED = Pattern.compile("([\\w.\\[\\]-]+: )(.+)", Pattern.DOTALL);

	private static final String HOLE = "{}";

	private final Map<String, String> whole = new HashMap<>();

	private final List<Template> templates = new ArrayList<>();

	/** What a catalogue says that has no Chinese. */
	public static List<String> withoutChinese(ProblemCatalogue catalogue) {
		return catalogue.kinds()
			.stream()
			.flatMap((kind) -> Stream.of(kind.title(), kind.when()))
			.filter((text) -> shipped().chinese(text).isEmpty())
			.toList();
	}

	/** Those of this program, read once. */
	static ProblemTexts shipped() {
		return Shipped.TEXTS;
	}

	private static ProblemTexts ofModules() {
		ProblemTexts texts = new ProblemTexts();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
				try (InputStream in = file.getInputStream()) {
					new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
						.filter((line) -> !line.isBlank() && !line.startsWith("#"))
						.forEach((line) -> texts.add(file, line));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

	private void add(Resource file, String line) {
		String[] pair = line.split(" = ", 2);
		if (pair.length != 2 || !Language.isChinese(pair[1])) {
			throw new IllegalStateException(file.getDescription() + " has no Chinese in: " + line);
		}
		if (pair[0].contains(HOLE)) {
			this.templates.add(Template.of(pair[0], pair[1]));
		}
		else if (this.whole.put(pair[0], pair[1]) != null) {
			throw new IllegalStateException(file.getDescription() + " says again: " + pair[0]);
		}
	}

	/** The Chinese of a text, which may be Chinese already; a field's name stays. */
	Optional<String> chinese(String text) {
		if (Language.isChinese(text)) {
			return Optional.of(text);
		}
		Matcher named = NAMED.matcher(text);
		if (named.matches()) {
			return said(named.group(2)).map((words) -> named.group(1) + words);
		}
		return said(text);
	}

	private Optional<String> said(String text) {
		String known = this.whole.get(text);
		return (known != null) ? Optional.of(known)
				: this.templates.stream().flatMap((template) -> template.fill(text).stream()).findFirst();
	}

	private static final class Shipped {

		private static final ProblemTexts TEXTS = ofModules();

		private Shipped() {
		}

	}

	private record Template(Pattern english, String chinese) {

		static Template of(String english, String chinese) {
			String pattern = List.of(english.split(Pattern.quote(HOLE), -1))
				.stream()
				.map(Pattern::quote)
				.collect(Collectors.joining("(.*?)"));
			return new Template(Pattern.compile(pattern, Pattern.DOTALL), chinese);
		}

		Optional<String> fill(String text) {
			Matcher parts = this.english.matcher(text);
			if (!parts.matches()) {
				return Optional.empty();
			}
			String filled = this.chinese;
			for (int i = 1; i <= parts.groupCount(); i++) {
				filled = filled.replaceFirst(Pattern.quote(HOLE), Matcher.quoteReplacement(parts.group(i)));
			}
			return Optional.of(filled);
		}

	}

}
