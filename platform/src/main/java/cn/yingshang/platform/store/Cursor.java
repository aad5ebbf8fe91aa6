package cn.yingshang.platform.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.json.JsonParseException;

/**
 * The place in a list after which the next page begins.
 *
 * @param value the sort field's value of the last item
 * @param id its id
 */
record Cursor(BsonValue value, BsonValue id) {

	static Cursor of(RawBsonDocument row, String sortField) {
		return new Cursor(row.get(sortField, BsonNull.VALUE), row.get("_id", BsonNull.VALUE));
	}

	static Cursor parse(String text) {
		try {
			BsonDocument document = BsonDocument
				.parse(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
			if (!document.containsKey("v") || !document.containsKey("i") || document.get("v").isDocument()
					|| !document.get("i").isString()) {
				throw new BadCursor(text);
			}
			return new Cursor(document.get("v"), document.get("i"));
		}
		catch (IllegalArgumentException | JsonParseException ex) {
			throw new BadCursor(text);
		}
	}

	String text() {
		String json = new BsonDocument("v", this.value).append("i", this.id).toJson();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

}
