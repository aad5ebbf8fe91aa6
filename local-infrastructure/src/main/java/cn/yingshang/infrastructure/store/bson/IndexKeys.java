package cn.yingshang.infrastructure.store.bson;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Version 1 of the index keys (SQL function {@code k1}): bytes whose unsigned order is
 * the order of the values. A change here needs a new version and a reindex.
 */
public final class IndexKeys {

	/** The path holds or crosses an array: the key is {@link #MARKER}. */
	public static final int ARRAYS = 1;

	/** The key is exact for equality, but the matcher orders such values differently. */
	public static final int UNORDERED = 2;

	private static final byte[] MARKER = { (byte) 0xFF };

	private static final int MIN = 0x05;

	private static final int NULL = 0x10;

	private static final int NUMBER = 0x20;

	private static final int STRING = 0x30;

	private static final int OBJECT = 0x40;

	private static final int BINARY = 0x50;

	private static final int LEGACY_UUID = 0x52;

	private static final int STANDARD_UUID = 0x54;

	private static final int OBJECT_ID = 0x60;

	private static final int BOOLEAN = 0x70;

	private static final int DATE = 0x80;

	private static final int TIMESTAMP = 0x90;

	private static final int REGEX = 0xA0;

	private static final int JAVASCRIPT = 0xB0;

	private static final int MAX = 0xF0;

	private IndexKeys() {
	}

	public static byte[] marker() {
		return MARKER.clone();
	}

	/** Sorts before null, as in MongoDB. */
	public static byte[] ofEmptyArray() {
		return new byte[] { NULL - 1 };
	}

	public static byte[] ofNull() {
		return new byte[] { NULL };
	}

	/** The key of the value whose type byte is at the position. */
	public static byte[] at(byte[] bson, int at) {
		int type = bson[at] & 0xFF;
		if (type == BsonCodec.ARRAY) {
			return MARKER;
		}
		int value = at + 1;
		while (bson[value] != 0) {
			value++;
		}
		ByteBuffer in = BsonCodec.wrap(bson);
		in.position(value + 1);
		return of(BsonCodec.decodeValue(type, in));
	}

	public static int traits(byte[] bson, int at, byte[] key) {
		int type = bson[at] & 0xFF;
		return switch (type) {
			case BsonCodec.ARRAY -> ARRAYS;
			case BsonCodec.DOUBLE -> (isNaN(key)) ? UNORDERED : 0;
			case BsonCodec.DOCUMENT, BsonCodec.DECIMAL128, BsonCodec.REGEX, BsonCodec.JAVASCRIPT -> UNORDERED;
			case BsonCodec.BINARY -> ((key[0] & 0xFF) == LEGACY_UUID) ? UNORDERED : 0;
			default -> 0;
		};
	}

	private static boolean isNaN(byte[] key) {
		return key.length == 9 && key[1] == 0 && key[2] == 0;
	}

	/** Whether ranges and sorting may follow the keys of values like this one. */
	public static boolean isOrdered(@Nullable Object value) {
		if (value instanceof Double number) {
			return !number.isNaN();
		}
		return !(value == null || value instanceof Map || value instanceof Collection || value instanceof Decimal128
				|| value instanceof LegacyUUID || value instanceof BsonRegularExpression
				|| value instanceof BsonJavaScript);
	}

	public static byte[] of(@Nullable Object value) {
		if (value == null || value instanceof Missing) {
			return ofNull();
		}
		if (value instanceof Collection) {
			return MARKER;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream(24);
		write(value, out);
		return out.toByteArray();
	}

	private static void write(@Nullable Object value, ByteArrayOutputStream out) {
		if (value == null || value instanceof Missing) {
			out.write(NULL);
		}
		else if (value instanceof String text) {
			out.write(STRING);
			text(text, out);
		}
		else if (value instanceof Long number) {
			out.write(NUMBER);
			number(number, out);
		}
		else if (value instanceof Number number) {
			out.write(NUMBER);
			number(number.doubleValue(), out);
		}
		else if (value instanceof Boolean bool) {
			out.write(BOOLEAN);
			out.write(bool ? 1 : 0);
		}
		else if (value instanceof Instant instant) {
			out.write(DATE);
			int64(instant.toEpochMilli() ^ Long.MIN_VALUE, out);
		}
		else if (value instanceof ObjectId id) {
			out.write(OBJECT_ID);
			out.writeBytes(id.toByteArray());
		}
		else {
			writeRare(value, out);
		}
	}

	private static void writeRare(Object value, ByteArrayOutputStream out) {
		if (value instanceof UUID uuid) {
			out.write(STANDARD_UUID);
			int64(uuid.getMostSignificantBits(), out);
			int64(uuid.getLeastSignificantBits(), out);
		}
		else if (value instanceof LegacyUUID legacy) {
			out.write(LEGACY_UUID);
			int64(legacy.getUuid().getMostSignificantBits(), out);
			int64(legacy.getUuid().getLeastSignificantBits(), out);
		}
		else if (value instanceof BinData binary) {
			out.write(BINARY);
			int32(binary.getData().length, out);
			out.writeBytes(binary.getData());
		}
		else if (value instanceof BsonTimestamp timestamp) {
			out.write(TIMESTAMP);
			int64(timestamp.getValue(), out);
		}
		else if (value instanceof MinKey) {
			out.write(MIN);
		}
		else if (value instanceof MaxKey) {
			out.write(MAX);
		}
		else if (value instanceof BsonRegularExpression regex) {
			out.write(REGEX);
			out.writeBytes((regex.getPattern() + '\0' + regex.getOptions()).getBytes(StandardCharsets.UTF_8));
		}
		else if (value instanceof BsonJavaScript code) {
			out.write(JAVASCRIPT);
			text(code.getCode(), out);
		}
		else {
			composite(value, out);
		}
	}

	/** Exact for equality: names, order and values, each with its length. */
	private static void composite(Object value, ByteArrayOutputStream out) {
		out.write(OBJECT);
		if (value instanceof Map<?, ?> map) {
			out.write(1);
			map.forEach((name, field) -> {
				part(String.valueOf(name), out);
				part(field, out);
			});
		}
		else if (value instanceof Collection<?> list) {
			out.write(2);
			list.forEach((element) -> part(element, out));
		}
		else {
			throw new IllegalArgumentException("no index key for " + value.getClass());
		}
	}

	private static void part(@Nullable Object value, ByteArrayOutputStream out) {
		ByteArrayOutputStream part = new ByteArrayOutputStream();
		write(value, part);
		int32(part.size(), out);
		out.writeBytes(part.toByteArray());
	}

	/** The matcher compares UTF-16 units: a surrogate is three bytes of its own here. */
	private static void text(String text, ByteArrayOutputStream out) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < 0x80) {
				out.write(c);
			}
			else if (c < 0x800) {
				out.write(0xC0 | (c >> 6));
				out.write(0x80 | (c & 0x3F));
			}
			else {
				out.write(0xE0 | (c >> 12));
				out.write(0x80 | ((c >> 6) & 0x3F));
				out.write(0x80 | (c & 0x3F));
			}
		}
	}

	/** NaN is the least number, as in MongoDB. */
	private static void number(double value, ByteArrayOutputStream out) {
		if (Double.isNaN(value)) {
			int64(0, out);
			return;
		}
		long bits = Double.doubleToLongBits((value == 0.0) ? 0.0 : value);
		int64((bits < 0) ? ~bits : bits ^ Long.MIN_VALUE, out);
	}

	/** A long no double can hold is the next lower double and what is missing. */
	private static void number(long value, ByteArrayOutputStream out) {
		double nearest = value;
		if ((long) nearest == value) {
			number(nearest, out);
			return;
		}
		double below = (nearest >= 0x1p63 || (long) nearest > value) ? Math.nextDown(nearest) : nearest;
		number(below, out);
		int missing = (int) (value - (long) below);
		out.write(missing >> 8);
		out.write(missing);
	}

	private static void int64(long value, ByteArrayOutputStream out) {
		int32((int) (value >> 32), out);
		int32((int) value, out);
	}

	private static void int32(int value, ByteArrayOutputStream out) {
		out.write(value >> 24);
		out.write(value >> 16);
		out.write(value >> 8);
		out.write(value);
	}

}
