package cn.yingshang.platform.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What operations, their parameters and the members of schemas mean: lines
 * {@code readCase() = …}, {@code listCases(region) = …} and {@code CaseView.due = …} of
 * {@code descriptions/<owner>.properties}. A star for the operation or the schema stands
 * for each that has no line of its own.
 */
public final class Descriptions {

	private static final String ANY = "*";

	private final List<Properties> owners = new ArrayList<>();

	private Descriptions() {
	}

	/**
	 * What these describe, the first one first; one with nothing to say needs no file.
	 */
	public static Descriptions of(String... owners) {
		Descriptions descriptions = new Descriptions();
		for (String owner : owners) {
			ClassPathResource file = new ClassPathResource("descriptions/" + owner + ".properties");
			if (file.exists()) {
				descriptions.read(file);
			}
		}
		return descriptions;
	}

	private void read(ClassPathResource file) {
		try {
			this.owners.add(PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Optional<String> operation(String id) {
		return find(id + "()");
	}

	Optional<String> parameter(String operation, String name) {
		return find(operation + "(" + name + ")").or(() -> find(ANY + "(" + name + ")"));
	}

	Optional<String> member(String schema, String name) {
		return find(schema + "." + name).or(() -> find(ANY + "." + name));
	}

	/** What is described, each as it stands before its text. */
	public Set<String> keys() {
		Set<String> keys = new TreeSet<>();
		this.owners.forEach((owner) -> keys.addAll(owner.stringPropertyNames()));
		return keys;
	}

	private Optional<String> find(String key) {
		return this.owners.stream().map((owner) -> owner.getProperty(key)).filter(Objects::nonNull).findFirst();
	}

}
