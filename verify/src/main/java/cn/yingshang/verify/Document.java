package cn.yingshang.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

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

	private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
				DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	static Document read(Path file) {
		try (BufferedReader reader = open(file)) {
			return of(file.toString(), JSON.readTree(reader));
		}
		catch (JacksonException | NumberFormatException ex) {
			throw new Unreadable(file + " is no JSON: " + why(ex), ex);
		}
		catch (IOException ex) {
			throw new Unreadable("Can not read " + file + ": " + ex, ex);
		}
	}

	/** A file's text: UTF-8 and nothing else, without a byte order mark. */
	static BufferedReader open(Path file) throws IOException {
		BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
		reader.mark(1);
		if (reader.read() == '\ufeff') {
			reader.close();
			throw new Unreadable(file + " begins with a byte order mark");
		}
		reader.reset();
		return reader;
	}

	/**
	 * What a parser did not like; of a number beyond all bounds it complains otherwise.
	 */
	static @Nullable String why(RuntimeException ex) {
		return (ex instanceof JacksonException malformed) ? malformed.getOriginalMessage() : ex.getMessage();
	}

	/** Half a surrogate pair is no character: it would be hashed as a question mark. */
	static String whole(String place, String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (Character.isSurrogate(text.charAt(i))) {
				throw new Unreadable(place + " holds half a surrogate pair");
			}
		}
		return text;
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
		return whole(this.place + "." + field, value.stringValue());
	}

	/** A file of another format says nothing, neither true nor false. */
	void requireFormat(String format) {
		if (!text("format").equals(format)) {
			throw new Unreadable(this.place + " is not of the format " + format);
		}
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
		String text = text(field);
		if (!DATE.matcher(text).matches()) {
			throw new Unreadable(this.place + "." + field + " is no date");
		}
		try {
			return LocalDate.parse(text);
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
