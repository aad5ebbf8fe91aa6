package cn.yingshang.platform.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonType;
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

	/**
	 * What a list may be sorted by; anything else in a cursor is somebody's own making.
	 */
	private static final Set<BsonType> SCALARS = EnumSet.of(BsonType.STRING, BsonType.INT32, BsonType.INT64,
			BsonType.DOUBLE, BsonType.DATE_TIME, BsonType.BOOLEAN, BsonType.NULL);

	static Cursor of(RawBsonDocument row, String sortField) {
		return new Cursor(row.get(sortField, BsonNull.VALUE), row.get("_id", BsonNull.VALUE));
	}

	static Cursor parse(String text) {
		try {
			BsonDocument document = BsonDocument
				.parse(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
			BsonValue value = document.get("v");
			BsonValue id = document.get("i");
			if (value == null || id == null || !id.isString() || !SCALARS.contains(value.getBsonType())) {
				throw new BadCursor(text);
			}
			return new Cursor(value, id);
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
