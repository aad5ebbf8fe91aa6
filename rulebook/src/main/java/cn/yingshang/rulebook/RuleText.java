package cn.yingshang.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule says: a line of {@code rules.txt}.
 *
 * @param term its name in Chinese
 * @param evidence how well it is known
 * @param source law and article, or where it was found
 * @param text what it asks for, in a sentence
 */
public record RuleText(String term, Evidence evidence, String source, String text) {

	/** All of them, by id, in the order of the file. */
	static final Map<String, RuleText> ALL = read();

	private static Map<String, RuleText> read() {
		Map<String, RuleText> all = new LinkedHashMap<>();
		lines("rules.txt").lines().filter((line) -> !line.startsWith("#")).forEach((line) -> {
			String[] part = line.split(" \\| ");
			if (part.length != 5
					|| all.put(part[0], new RuleText(part[1], Evidence.of(part[2]), part[3], part[4])) != null) {
				throw new IllegalStateException("not a rule, or there twice: " + line);
			}
		});
		return all;
	}

	static String lines(String name) {
		try (InputStream file = Objects.requireNonNull(RuleText.class.getResourceAsStream(name), name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
