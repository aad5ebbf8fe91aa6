package cn.yingshang.infrastructure.store.bson;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

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
 * A growing little-endian buffer that writes the library's documents as BSON.
 */
public final class BsonWriter {

	/** A document that is already encoded and is copied as it is. */
	public record Raw(byte[] bytes) {
	}

	private byte[] buffer;

	private int size;

	public BsonWriter(int capacity) {
		this.buffer = new byte[capacity];
	}

	public static byte[] encode(Map<String, ?> document) {
		BsonWriter writer = new BsonWriter(512);
		writer.document(document);
		return writer.toByteArray();
	}

	public byte[] toByteArray() {
		return Arrays.copyOf(this.buffer, this.size);
	}

	public byte[] array() {
		return this.buffer;
	}

	public int size() {
		return this.size;
	}

	public void document(Map<String, ?> document) {
		int start = this.size;
		int32(0);
		document.forEach(this::field);
		int8(0);
		setInt32(start, this.size - start);
	}

	private void field(String name, @Nullable Object value) {
		int typeAt = this.size;
		int8(0);
		cString(name);
		int type = value(value);
		this.buffer[typeAt] = (byte) type;
	}

	private int value(@Nullable Object value) {
		if (value == null) {
			return BsonCodec.NULL;
		}
		if (value instanceof String text) {
			string(text);
			return BsonCodec.STRING;
		}
		if (value instanceof Number number) {
			return number(number);
		}
		if (value instanceof Boolean bool) {
			int8(bool ? 1 : 0);
			return BsonCodec.BOOLEAN;
		}
		if (value instanceof Instant instant) {
			int64(instant.toEpochMilli());
			return BsonCodec.DATE;
		}
		if (value instanceof Raw raw) {
			bytes(raw.bytes());
			return BsonCodec.DOCUMENT;
		}
		if (value instanceof Map<?, ?> map) {
			embedded(map);
			return BsonCodec.DOCUMENT;
		}
		if (value instanceof Collection<?> collection) {
			array(collection);
			return BsonCodec.ARRAY;
		}
		return rareValue(value);
	}

	private int number(Number number) {
		if (number instanceof Integer) {
			int32(number.intValue());
			return BsonCodec.INT32;
		}
		if (number instanceof Long) {
			int64(number.longValue());
			return BsonCodec.INT64;
		}
		if (number instanceof Decimal128 decimal) {
			int64(decimal.getLow());
			int64(decimal.getHigh());
			return BsonCodec.DECIMAL128;
		}
		int64(Double.doubleToRawLongBits(number.doubleValue()));
		return BsonCodec.DOUBLE;
	}

	private int rareValue(Object value) {
		if (value instanceof ObjectId id) {
			bytes(id.toByteArray());
			return BsonCodec.OBJECT_ID;
		}
		if (value instanceof UUID uuid) {
			int32(16);
			int8(BsonCodec.SUBTYPE_UUID);
			int64(Long.reverseBytes(uuid.getMostSignificantBits()));
			int64(Long.reverseBytes(uuid.getLeastSignificantBits()));
			return BsonCodec.BINARY;
		}
		if (value instanceof LegacyUUID legacy) {
			int32(16);
			int8(BsonCodec.SUBTYPE_OLD_UUID);
			int64(legacy.getUuid().getMostSignificantBits());
			int64(legacy.getUuid().getLeastSignificantBits());
			return BsonCodec.BINARY;
		}
		if (value instanceof BinData binary) {
			int32(binary.getData().length);
			int8(BsonCodec.SUBTYPE_GENERIC);
			bytes(binary.getData());
			return BsonCodec.BINARY;
		}
		if (value instanceof BsonTimestamp timestamp) {
			int64(timestamp.getValue());
			return BsonCodec.TIMESTAMP;
		}
		if (value instanceof BsonRegularExpression regex) {
			cString(regex.getPattern());
			cString((regex.getOptions() != null) ? regex.getOptions() : "");
			return BsonCodec.REGEX;
		}
		if (value instanceof BsonJavaScript code) {
			string(code.getCode());
			return BsonCodec.JAVASCRIPT;
		}
		if (value instanceof MinKey) {
			return BsonCodec.MIN_KEY;
		}
		if (value instanceof MaxKey) {
			return BsonCodec.MAX_KEY;
		}
		throw new IllegalArgumentException("no BSON type for " + value.getClass());
	}

	private void embedded(Map<?, ?> map) {
		int start = this.size;
		int32(0);
		map.forEach((name, value) -> field(String.valueOf(name), value));
		int8(0);
		setInt32(start, this.size - start);
	}

	private void array(Collection<?> values) {
		int start = this.size;
		int32(0);
		int index = 0;
		for (Object value : values) {
			field(Integer.toString(index++), value);
		}
		int8(0);
		setInt32(start, this.size - start);
	}

	public void int8(int value) {
		ensure(1);
		this.buffer[this.size++] = (byte) value;
	}

	public void int32(int value) {
		ensure(4);
		this.size += 4;
		setInt32(this.size - 4, value);
	}

	public void setInt32(int at, int value) {
		this.buffer[at] = (byte) value;
		this.buffer[at + 1] = (byte) (value >> 8);
		this.buffer[at + 2] = (byte) (value >> 16);
		this.buffer[at + 3] = (byte) (value >> 24);
	}

	public void int64(long value) {
		int32((int) value);
		int32((int) (value >> 32));
	}

	private void string(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		int32(utf8.length + 1);
		bytes(utf8);
		int8(0);
	}

	private void cString(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		for (byte b : utf8) {
			if (b == 0) {
				throw Refusals.badValue("field names and patterns must not hold a NUL character");
			}
		}
		bytes(utf8);
		int8(0);
	}

	private void bytes(byte[] bytes) {
		ensure(bytes.length);
		System.arraycopy(bytes, 0, this.buffer, this.size, bytes.length);
		this.size += bytes.length;
	}

	private void ensure(int more) {
		if (this.size + more > this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, Math.max(this.buffer.length * 2, this.size + more));
		}
	}

}
