package cn.yingshang.kernel.canonical;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical JSON in the manner of RFC 8785, for hashing: no white space, members sorted
 * by UTF-16 code units, only the escapes JSON demands. Numbers differ from the RFC on
 * purpose: integers of any size keep every digit and decimals are written plainly,
 * without exponent and trailing zeros, so that no language's double rounds them.
 */
public final class CanonicalJson {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int LONGEST_SCALE = 400;

	private CanonicalJson() {
	}

	/**
	 * The canonical text of a value.
	 * @param value a {@link JsonNode}, or anything Jackson maps to JSON (records, maps,
	 * lists, texts, numbers, dates)
	 * @return the canonical JSON text
	 * @throws IllegalArgumentException for what has no canonical form: NaN, infinities,
	 * absurd exponents, half a surrogate pair, values that are no JSON
	 */
	public static String of(@Nullable Object value) {
		StringBuilder out = new StringBuilder();
		if (value == null) {
			return "null";
		}
		write((value instanceof JsonNode node) ? node : JSON.<JsonNode>valueToTree(value), out);
		return out.toString();
	}

	/**
	 * The canonical text's UTF-8 bytes.
	 * @param value as for {@link #of(Object)}
	 * @return the bytes
	 */
	public static byte[] bytes(@Nullable Object value) {
		return of(value).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The SHA-256 of the canonical text.
	 * @param value as for {@link #of(Object)}
	 * @return 64 lower-case hexadecimal digits
	 */
	public static String hash(@Nullable Object value) {
		return Sha256.hex(bytes(value));
	}

	private static void write(JsonNode node, StringBuilder out) {
		switch (node.getNodeType()) {
			case OBJECT -> writeObject(node, out);
			case ARRAY -> writeArray(node, out);
			case STRING -> writeText(node.stringValue(), out);
			case NUMBER -> out.append(number(node.numberValue()));
			case BOOLEAN -> out.append(node.booleanValue());
			case NULL -> out.append("null");
			case BINARY -> writeText(node.asString(), out);
			case MISSING, POJO -> throw new IllegalArgumentException("No JSON value: " + node.getNodeType());
		}
	}

	private static void writeObject(JsonNode node, StringBuilder out) {
		List<String> names = new ArrayList<>(node.propertyNames());
		Collections.sort(names);
		out.append('{');
		for (Iterator<String> name = names.iterator(); name.hasNext();) {
			String next = name.next();
			writeText(next, out);
			out.append(':');
			write(node.required(next), out);
			if (name.hasNext()) {
				out.append(',');
			}
		}
		out.append('}');
	}

	private static void writeArray(JsonNode node, StringBuilder out) {
		out.append('[');
		for (Iterator<JsonNode> value = node.values().iterator(); value.hasNext();) {
			write(value.next(), out);
			if (value.hasNext()) {
				out.append(',');
			}
		}
		out.append(']');
	}

	private static String number(Number number) {
		if (number instanceof Double || number instanceof Float) {
			if (!Double.isFinite(number.doubleValue())) {
				throw new IllegalArgumentException("JSON has no " + number);
			}
			return plain(new BigDecimal(number.toString()));
		}
		return (number instanceof BigDecimal decimal) ? plain(decimal) : number.toString();
	}

	private static String plain(BigDecimal decimal) {
		if (decimal.signum() == 0) {
			return "0";
		}
		BigDecimal stripped = decimal.stripTrailingZeros();
		if (Math.abs((long) stripped.scale()) > LONGEST_SCALE) {
			throw new IllegalArgumentException("Too large or too small to write plainly: " + decimal);
		}
		return stripped.toPlainString();
	}

	private static void writeText(String text, StringBuilder out) {
		out.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> out.append("\\\"");
				case '\\' -> out.append("\\\\");
				case '\b' -> out.append("\\b");
				case '\f' -> out.append("\\f");
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				case '\t' -> out.append("\\t");
				default -> {
					if (c < 0x20) {
						out.append("\\u").append(HexFormat.of().toHexDigits(c));
					}
					else if (Character.isSurrogate(c)) {
						if (!Character.isHighSurrogate(c) || i + 1 == text.length()
								|| !Character.isLowSurrogate(text.charAt(i + 1))) {
							throw new IllegalArgumentException("Half a surrogate pair at " + i);
						}
						out.append(c).append(text.charAt(++i));
					}
					else {
						out.append(c);
					}
				}
			}
		}
		out.append('"');
	}

}
