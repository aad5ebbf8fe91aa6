package cn.yingshang.infrastructure.store.bson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds a field in encoded BSON by its path, without decoding the document.
 */
public final class BsonPath {

	private BsonPath() {
	}

	public static byte[][] parse(String path) {
		String[] names = path.split("\\.", -1);
		byte[][] bytes = new byte[names.length][];
		for (int i = 0; i < names.length; i++) {
			bytes[i] = names[i].getBytes(StandardCharsets.UTF_8);
		}
		return bytes;
	}

	/** Position of the type byte of the field at the path, -1 if it is not there. */
	public static int locate(byte[] bson, byte[][] path) {
		int document = 0;
		for (int i = 0;; i++) {
			int at = find(bson, document, path[i]);
			if (at < 0 || i == path.length - 1) {
				return at;
			}
			int type = bson[at] & 0xFF;
			if (type == BsonCodec.ARRAY) {
				return at;
			}
			if (type != BsonCodec.DOCUMENT) {
				return -1;
			}
			document = at + 1 + path[i].length + 1;
		}
	}

	private static int find(byte[] bson, int document, byte[] name) {
		int at = document + 4;
		while (bson[at] != 0) {
			int nameAt = at + 1;
			int value = afterCString(bson, nameAt);
			if (isName(bson, nameAt, value - 1, name)) {
				return at;
			}
			at = skip(bson, bson[at] & 0xFF, value);
		}
		return -1;
	}

	public static boolean isName(byte[] bson, int from, int to, byte[] name) {
		return Arrays.equals(bson, from, to, name, 0, name.length);
	}

	public static int skip(byte[] bson, int type, int at) {
		return switch (type) {
			case BsonCodec.NULL, BsonCodec.MIN_KEY, BsonCodec.MAX_KEY -> at;
			case BsonCodec.BOOLEAN -> at + 1;
			case BsonCodec.INT32 -> at + 4;
			case BsonCodec.DOUBLE, BsonCodec.DATE, BsonCodec.TIMESTAMP, BsonCodec.INT64 -> at + 8;
			case BsonCodec.OBJECT_ID -> at + 12;
			case BsonCodec.DECIMAL128 -> at + 16;
			case BsonCodec.STRING, BsonCodec.JAVASCRIPT -> at + 4 + length(bson, at);
			case BsonCodec.DOCUMENT, BsonCodec.ARRAY -> at + length(bson, at);
			case BsonCodec.BINARY -> at + 5 + length(bson, at);
			case BsonCodec.REGEX -> afterCString(bson, afterCString(bson, at));
			default -> throw new IllegalStateException("stored document holds BSON type " + type);
		};
	}

	public static int afterCString(byte[] bson, int at) {
		int end = at;
		while (bson[end] != 0) {
			end++;
		}
		return end + 1;
	}

	private static int length(byte[] bson, int at) {
		return (bson[at] & 0xFF) | (bson[at + 1] & 0xFF) << 8 | (bson[at + 2] & 0xFF) << 16 | bson[at + 3] << 24;
	}

}
