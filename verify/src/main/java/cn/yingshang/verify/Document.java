package cn.yingshang.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in a JSON document: reads fields strictly and names the place when one is not
 * as published. A member that appears twice makes a document unreadable, since two
 * readers could see two values.
 */
record Document(String place, JsonNode node) {

	static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
				DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	static Document read(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return of(file.toString(), JSON.readTree(in));
		}
		catch (JacksonException ex) {
			throw new Unreadable(file + " is no JSON: " + ex.getOriginalMessage(), ex);
		}
		catch (IOException ex) {
			throw new Unreadable("Can not read " + file + ": " + ex, ex);
		}
	}

	static Document of(String place, JsonNode node) {
		if (!node.isObject()) {
			throw new Unreadable(place + " is no JSON object");
		}
		return new Document(place, node);
	}

	Document at(String field) {
		return of(this.place + "." + field, required(field));
	}

	List<Document> list(String field) {
		JsonNode list = required(field);
		if (!list.isArray()) {
			throw new Unreadable(this.place + "." + field + " is no list");
		}
		int[] index = { 0 };
		Collection<JsonNode> values = list.values();
		return values.stream().map((value) -> of(this.place + "." + field + "[" + index[0]++ + "]", value)).toList();
	}

	boolean has(String field) {
		JsonNode value = this.node.get(field);
		return value != null && !value.isNull();
	}

	String text(String field) {
		JsonNode value = required(field);
		if (!value.isString()) {
			throw new Unreadable(this.place + "." + field + " is no text");
		}
		return value.stringValue();
	}

	@Nullable String optionalText(String field) {
		return has(field) ? text(field) : null;
	}

	int number(String field) {
		JsonNode value = required(field);
		if (!value.isIntegralNumber() || !value.canConvertToInt()) {
			throw new Unreadable(this.place + "." + field + " is no whole number");
		}
		return value.intValue();
	}

	@Nullable Integer optionalNumber(String field) {
		return has(field) ? number(field) : null;
	}

	boolean flag(String field) {
		JsonNode value = required(field);
		if (!value.isBoolean()) {
			throw new Unreadable(this.place + "." + field + " is neither true nor false");
		}
		return value.booleanValue();
	}

	LocalDate date(String field) {
		try {
			return LocalDate.parse(text(field));
		}
		catch (DateTimeException ex) {
			throw new Unreadable(this.place + "." + field + " is no date", ex);
		}
	}

	@Nullable LocalDate optionalDate(String field) {
		return has(field) ? date(field) : null;
	}

	private JsonNode required(String field) {
		JsonNode value = this.node.get(field);
		if (value == null) {
			throw new Unreadable(this.place + " has no " + field);
		}
		return value;
	}

}
