package cn.yingshang.kernel.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object of a data file. What is missing, of another kind or asked by nobody is
 * refused with the place where it stands.
 */
public final class Entry {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String where;

	private final JsonNode node;

	private final Set<String> asked = new TreeSet<>();

	private Entry(String where, JsonNode node) {
		this.where = where;
		this.node = node;
		if (!node.isObject()) {
			throw refused("is no JSON object");
		}
	}

	/**
	 * A whole file.
	 * @param where the file, as people find it
	 * @param json its content
	 * @throws IllegalArgumentException if it is no JSON object
	 */
	public static Entry of(String where, byte[] json) {
		try {
			return new Entry(where, JSON.readTree(json));
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(where + " is no JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	/** The entries of a list, each read by its own rules, and nothing else in them. */
	public <T> List<T> list(String field, Function<Entry, T> reader) {
		List<T> read = new ArrayList<>();
		JsonNode values = required(field);
		if (!values.isArray()) {
			throw refused(field, "is no list");
		}
		for (JsonNode value : values.values()) {
			String code = value.path("code").asString("");
			Entry entry = new Entry(
					this.where + ", " + field + "[" + read.size() + "]" + (code.isEmpty() ? "" : " (" + code + ")"),
					value);
			read.add(entry.whole(reader));
		}
		return read;
	}

	/** Reads this entry, and refuses members nobody asked for. */
	public <T> T whole(Function<Entry, T> reader) {
		T read;
		try {
			read = reader.apply(this);
		}
		catch (IllegalArgumentException ex) {
			String message = String.valueOf(ex.getMessage());
			throw message.startsWith(this.where) ? ex : new IllegalArgumentException(this.where + ": " + message, ex);
		}
		this.node.propertyNames().forEach((name) -> {
			if (!this.asked.contains(name)) {
				throw refused(name, "is none of " + String.join(", ", this.asked));
			}
		});
		return read;
	}

	public String text(String field) {
		return text(field, required(field));
	}

	public @Nullable String optional(String field) {
		JsonNode value = find(field);
		return (value != null) ? text(field, value) : null;
	}

	public List<String> texts(String field) {
		JsonNode values = find(field);
		return (values == null) ? List.of() : values.values().stream().map((value) -> text(field, value)).toList();
	}

	/** The members of an object that holds texts, in their order. */
	public Map<String, String> named(String field) {
		Map<String, String> named = new LinkedHashMap<>();
		required(field).properties()
			.forEach((entry) -> named.put(entry.getKey(), text(field + "." + entry.getKey(), entry.getValue())));
		return Collections.unmodifiableMap(named);
	}

	public boolean flag(String field) {
		JsonNode value = required(field);
		if (!value.isBoolean()) {
			throw refused(field, "is neither true nor false");
		}
		return value.booleanValue();
	}

	/** A date, {@code null} where it is open. */
	public @Nullable LocalDate date(String field) {
		String text = optional(field);
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			throw refused(field, "'" + text + "' is no date such as 2026-01-31");
		}
	}

	public <E extends Enum<E>> E oneOf(String field, Class<E> values) {
		String text = text(field);
		return Arrays.stream(values.getEnumConstants())
			.filter((value) -> value.name().equals(text))
			.findFirst()
			.orElseThrow(
					() -> refused(field, "'" + text + "' is none of " + Arrays.toString(values.getEnumConstants())));
	}

	/** Something is wrong with a field. */
	public IllegalArgumentException refused(String field, String rule) {
		return refused("field " + field + " " + rule);
	}

	private IllegalArgumentException refused(String rule) {
		return new IllegalArgumentException(this.where + ": " + rule);
	}

	private String text(String field, JsonNode value) {
		if (!value.isString() || value.stringValue().isBlank()) {
			throw refused(field, "is no text: " + value);
		}
		return value.stringValue();
	}

	private @Nullable JsonNode find(String field) {
		this.asked.add(field);
		JsonNode value = this.node.get(field);
		return (value == null || value.isNull()) ? null : value;
	}

	private JsonNode required(String field) {
		JsonNode value = find(field);
		if (value == null) {
			throw refused(field, "is missing");
		}
		return value;
	}

}
