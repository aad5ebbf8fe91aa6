package cn.yingshang.platform.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/**
 * What the values of enums are called in Chinese and English: lines
 * {@code CaseState.ACCEPTED=受理|Accepted} in {@code labels/<owner>.txt} of a service, of
 * the platform and of the kernel.
 */
public final class SchemaLabels {

	private static final Pattern LINE = Pattern.compile("(\\w+)\\.(\\w+)=([^|]*)\\|([^|]*)");

	private final Map<String, Map<String, Map<String, String>>> labels = new TreeMap<>();

	private SchemaLabels() {
	}

	/** Everything these name; one that has nothing to name needs no file. */
	public static SchemaLabels of(String... owners) {
		SchemaLabels labels = new SchemaLabels();
		for (String owner : owners) {
			ClassPathResource file = new ClassPathResource("labels/" + owner + ".txt");
			if (file.exists()) {
				labels.read(file);
			}
		}
		return labels;
	}

	private void read(ClassPathResource file) {
		try (InputStream in = file.getInputStream()) {
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.forEach((line) -> add(file, line));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(ClassPathResource file, String line) {
		Matcher parts = LINE.matcher(line);
		if (!parts.matches()) {
			throw new IllegalStateException(file.getPath() + " has no label in: " + line);
		}
		Object other = this.labels.computeIfAbsent(parts.group(1), (schema) -> new TreeMap<>())
			.putIfAbsent(parts.group(2), Map.of("zh", parts.group(3), "en", parts.group(4)));
		if (other != null) {
			throw new IllegalStateException(file.getPath() + " names again what is named: " + line);
		}
	}

	/** By schema, by value, by language. */
	public Map<String, Map<String, Map<String, String>>> bySchema() {
		return Collections.unmodifiableMap(this.labels);
	}

}
