package cn.yingshang.platform.test.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples in {@code contracts/}: what producers emit and what consumers accept. A
 * producer must emit every field of the example with the same JSON type; a consumer must
 * be able to read the example.
 */
public final class Contracts {

	private static final JsonMapper STRICT = JsonMapper.builder().build();

	private static final JsonMapper LENIENT = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private Contracts() {
	}

	/**
	 * The example of an event, such as {@code event("credit", "subject.registered")}; one
	 * of a later version says it.
	 */
	public static JsonNode event(String service, String fact) {
		return example("events/" + service + "/" + fact + (fact.matches(".+\\.v[0-9]+") ? ".json" : ".v1.json"));
	}

	/** An example by its path below {@code contracts/}. */
	public static JsonNode example(String path) {
		try {
			return STRICT.readTree(Files.readString(folder().resolve(path)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("no example contracts/" + path, ex);
		}
	}

	/**
	 * Asserts that the payload has exactly the example's fields, with values of the same
	 * JSON types.
	 */
	public static void assertEmits(Object payload, JsonNode example) {
		assertSameShape("", STRICT.valueToTree(payload), example);
	}

	/**
	 * Asserts that the payload has no field its example does not show, whatever it leaves
	 * open.
	 */
	public static void assertKnows(Object payload, JsonNode example) {
		assertThat(example.propertyNames()).containsAll(STRICT.valueToTree(payload).propertyNames());
	}

	/** Reads the example as a consumer does. */
	public static <T> T read(JsonNode example, Class<T> type) {
		return LENIENT.treeToValue(example, type);
	}

	private static void assertSameShape(String path, JsonNode actual, JsonNode example) {
		assertThat(actual.getNodeType()).as("type of %s", path.isEmpty() ? "the payload" : path)
			.isEqualTo(example.getNodeType());
		if (example.isObject()) {
			Set<String> expected = new TreeSet<>(example.propertyNames());
			assertThat(new TreeSet<>(actual.propertyNames())).as("fields of %s", path).isEqualTo(expected);
			expected.forEach((name) -> assertSameShape(path + "/" + name, actual.get(name), example.get(name)));
		}
		else if (example.isArray() && !example.isEmpty()) {
			actual.forEach((item) -> assertSameShape(path + "[]", item, example.get(0)));
		}
	}

	private static Path folder() {
		Path here = Path.of("").toAbsolutePath();
		while (here != null && !Files.isDirectory(here.resolve("contracts"))) {
			here = here.getParent();
		}
		if (here == null) {
			throw new IllegalStateException("not inside the project");
		}
		return here.resolve("contracts");
	}

}
