package cn.yingshang.infrastructure.store.bson;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Reads BSON bytes into the library's documents; refuses what the library would silently
 * change (deprecated types, foreign binary subtypes, repeated field names).
 */
public final class BsonCodec {

	public static final int DOUBLE = 0x01;

	public static final int STRING = 0x02;

	public static final int DOCUMENT = 0x03;

	public static final int ARRAY = 0x04;

	public static final int BINARY = 0x05;

	public static final int OBJECT_ID = 0x07;

	public static final int BOOLEAN = 0x08;

	public static final int DATE = 0x09;

	public static final int NULL = 0x0A;

	public static final int REGEX = 0x0B;

	public static final int JAVASCRIPT = 0x0D;

	public static final int INT32 = 0x10;

	public static final int TIMESTAMP = 0x11;

	public static final int INT64 = 0x12;

	public static final int DECIMAL128 = 0x13;

	public static final int MIN_KEY = 0xFF;

	public static final int MAX_KEY = 0x7F;

	public static final int SUBTYPE_GENERIC = 0;

	public static final int SUBTYPE_OLD_UUID = 3;

	public static final int SUBTYPE_UUID = 4;

	private static final int MAX_DEPTH = 180;

	private BsonCodec() {
	}

	public static ByteBuffer wrap(byte[] bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	public static Document decode(byte[] bytes) {
		return decodeDocument(wrap(bytes), 0);
	}

	public static Document decode(ByteBuffer in) {
		return decodeDocument(in, 0);
	}

	/** Only the named fields of the document, the others skipped unread. */
	public static Document decodeFields(byte[] bson, List<byte[]> names) {
		Document document = new Document();
		ByteBuffer in = wrap(bson);
		int at = 4;
		while (bson[at] != 0) {
			int nameAt = at + 1;
			int value = BsonPath.afterCString(bson, nameAt);
			int type = bson[at] & 0xFF;
			for (byte[] name : names) {
				if (BsonPath.isName(bson, nameAt, value - 1, name)) {
					in.position(value);
					document.put(new String(name, StandardCharsets.UTF_8), decodeValue(type, in));
				}
			}
			at = BsonPath.skip(bson, type, value);
		}
		return document;
	}

	/** The value of the given type at the buffer's position. */
	public static @Nullable Object decodeValue(int type, ByteBuffer in) {
		return decodeValue(type, in, 0);
	}

	private static Document decodeDocument(ByteBuffer in, int depth) {
		if (depth > MAX_DEPTH) {
			throw Refusals.badValue("a document is nested deeper than " + MAX_DEPTH + " levels");
		}
		int end = in.position();
		end += in.getInt();
		Document document = new Document();
		int type = in.get() & 0xFF;
		while (type != 0) {
			String name = cString(in);
			if (document.containsKey(name)) {
				throw Refusals.badValue("the field '" + name + "' appears twice in one document");
			}
			document.put(name, decodeValue(type, in, depth));
			type = in.get() & 0xFF;
		}
		if (in.position() != end) {
			throw Refusals.badValue("malformed BSON: a document's length does not fit its content");
		}
		return document;
	}

	private static @Nullable Object decodeValue(int type, ByteBuffer in, int depth) {
		return switch (type) {
			case DOUBLE -> in.getDouble();
			case STRING -> string(in);
			case DOCUMENT -> decodeDocument(in, depth + 1);
			case ARRAY -> array(in, depth + 1);
			case BINARY -> binary(in);
			case OBJECT_ID -> new ObjectId(bytes(in, 12));
			case BOOLEAN -> in.get() != 0;
			case DATE -> Instant.ofEpochMilli(in.getLong());
			case NULL -> null;
			case REGEX -> new BsonRegularExpression(cString(in), cString(in));
			case JAVASCRIPT -> new BsonJavaScript(string(in));
			case INT32 -> in.getInt();
			case TIMESTAMP -> new BsonTimestamp(in.getLong());
			case INT64 -> in.getLong();
			case DECIMAL128 -> new Decimal128(in.getLong(), in.getLong());
			case MIN_KEY -> MinKey.getInstance();
			case MAX_KEY -> MaxKey.getInstance();
			default -> throw Refusals.unsupported("the deprecated BSON type 0x" + Integer.toHexString(type));
		};
	}

	private static List<Object> array(ByteBuffer in, int depth) {
		if (depth > MAX_DEPTH) {
			throw Refusals.badValue("a document is nested deeper than " + MAX_DEPTH + " levels");
		}
		in.getInt();
		List<Object> values = new ArrayList<>();
		int type = in.get() & 0xFF;
		while (type != 0) {
			skipCString(in);
			addNullable(values, decodeValue(type, in, depth));
			type = in.get() & 0xFF;
		}
		return values;
	}

	@SuppressWarnings("NullAway") // BSON arrays hold nulls
	private static void addNullable(List<Object> values, @Nullable Object value) {
		values.add(value);
	}

	private static Object binary(ByteBuffer in) {
		int length = in.getInt();
		int subtype = in.get() & 0xFF;
		switch (subtype) {
			case SUBTYPE_GENERIC:
				return new BinData(bytes(in, length));
			case SUBTYPE_OLD_UUID:
				return new LegacyUUID(in.getLong(), in.getLong());
			case SUBTYPE_UUID:
				long high = Long.reverseBytes(in.getLong());
				return new UUID(high, Long.reverseBytes(in.getLong()));
			default:
				throw Refusals.unsupported("the binary subtype " + subtype);
		}
	}

	private static String string(ByteBuffer in) {
		int length = in.getInt();
		String value = new String(in.array(), in.arrayOffset() + in.position(), length - 1, StandardCharsets.UTF_8);
		in.position(in.position() + length);
		return value;
	}

	public static String cString(ByteBuffer in) {
		int start = in.position();
		skipCString(in);
		return new String(in.array(), in.arrayOffset() + start, in.position() - start - 1, StandardCharsets.UTF_8);
	}

	private static void skipCString(ByteBuffer in) {
		byte[] array = in.array();
		int at = in.arrayOffset() + in.position();
		while (array[at] != 0) {
			at++;
		}
		in.position(at + 1 - in.arrayOffset());
	}

	private static byte[] bytes(ByteBuffer in, int length) {
		byte[] bytes = new byte[length];
		in.get(bytes);
		return bytes;
	}

}
