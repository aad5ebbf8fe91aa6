package cn.yingshang.verify;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of one list of a file, read one after the other, so that a list of any length
 * needs little memory.
 */
final class Rows implements Closeable {

	private static final ObjectReader TREE = Document.JSON.reader()
		.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	// The head has seen all of the file, so no member is there twice.
	private static final ObjectReader AGAIN = TREE.without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

	private final String place;

	private final JsonParser parser;

	private int index;

	private Rows(String place, JsonParser parser) {
		this.place = place;
		this.parser = parser;
	}

	/** All of a file but the rows of the lists named, which are empty in it. */
	static Document head(Path file, Set<String> lists) throws IOException {
		try (JsonParser parser = Document.JSON.createParser(Document.open(file))) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new Unreadable(file + " is no JSON object");
			}
			ObjectNode head = Document.JSON.createObjectNode();
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String member = parser.currentName();
				boolean rows = parser.nextToken() == JsonToken.START_ARRAY && lists.contains(member);
				if (rows) {
					parser.skipChildren();
					head.putArray(member);
				}
				else {
					JsonNode value = TREE.readTree(parser);
					head.set(member, value);
				}
			}
			if (parser.nextToken() != null) {
				throw new Unreadable(file + " goes on after its object");
			}
			return Document.of(file.toString(), head);
		}
	}

	/** The rows of a list that the head has shown to be there. */
	static Rows of(Path file, String list) throws IOException {
		JsonParser parser = AGAIN.createParser(Document.open(file));
		parser.nextToken();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String member = parser.currentName();
			if (parser.nextToken() == JsonToken.START_ARRAY && member.equals(list)) {
				return new Rows(file + "." + list, parser);
			}
			parser.skipChildren();
		}
		parser.close();
		throw new Unreadable(file + " has no list of " + list);
	}

	@Nullable Document next() {
		if (this.parser.nextToken() == JsonToken.END_ARRAY) {
			return null;
		}
		JsonNode row = TREE.readTree(this.parser);
		return Document.of(this.place + "[" + this.index++ + "]", row);
	}

	@Override
	public void close() {
		this.parser.close();
	}

}
