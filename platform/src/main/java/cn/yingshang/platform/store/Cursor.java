package cn.yingshang.platform.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * The place in a list after which the next page begins. It is good for the list that gave
 * it and for no other; the type of its value is the list's and not the caller's to say.
 *
 * @param value the sort field's value of the last item
 * @param id its id
 */
record Cursor(BsonValue value, BsonValue id) {

	private static final char SEPARATOR = '\n';

	static Cursor of(RawBsonDocument row, ListOrder order) {
		return new Cursor(row.get(order.field(), BsonNull.VALUE), row.getString("_id"));
	}

	static Cursor parse(String text, ListOrder order) {
		String[] parts = decoded(text).split(String.valueOf(SEPARATOR), 3);
		if (parts.length < 2 || !parts[0].equals(order.tag())) {
			throw new BadCursor(text);
		}
		BsonValue value = (parts.length == 3) ? order.kind().parse(parts[2]) : BsonNull.VALUE;
		if (value == null || (value.isNull() && !order.nullable())) {
			throw new BadCursor(text);
		}
		return new Cursor(value, new BsonString(parts[1]));
	}

	String text(ListOrder order) {
		String place = order.tag() + SEPARATOR + this.id.asString().getValue();
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.value.isNull() ? place : place + SEPARATOR + order.kind().text(this.value))
				.getBytes(StandardCharsets.UTF_8));
	}

	private static String decoded(String text) {
		try {
			return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new BadCursor(text);
		}
	}

}
