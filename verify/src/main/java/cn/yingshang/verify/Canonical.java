package cn.yingshang.verify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * Canonical JSON and SHA-256 as docs/verify.md publishes them, written anew.
 */
final class Canonical {

	private static final String ESCAPED = "\"\\\b\f\n\r\t";

	private static final String ESCAPES = "\"\\bfnrt";

	private static final int LONGEST_SCALE = 400;

	private Canonical() {
	}

	static String sha256(String text) {
		return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String json(JsonNode node) {
		if (node.isObject()) {
			StringJoiner members = new StringJoiner(",", "{", "}");
			for (String name : new TreeSet<>(node.propertyNames())) {
				members.add(quoted(name) + ":" + json(node.required(name)));
			}
			return members.toString();
		}
		if (node.isArray()) {
			StringJoiner values = new StringJoiner(",", "[", "]");
			node.values().forEach((value) -> values.add(json(value)));
			return values.toString();
		}
		if (node.isNumber()) {
			return node.isIntegralNumber() ? node.bigIntegerValue().toString() : decimal(node.decimalValue());
		}
		return node.isString() ? quoted(node.stringValue()) : node.toString();
	}

	private static String decimal(BigDecimal value) {
		if (value.signum() == 0) {
			return "0";
		}
		BigDecimal stripped = value.stripTrailingZeros();
		if (Math.abs((long) stripped.scale()) > LONGEST_SCALE) {
			throw new Unreadable("A number too large or too small to write plainly");
		}
		return stripped.toPlainString();
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		Document.whole("An entry", text).chars().forEach((c) -> {
			int escape = ESCAPED.indexOf(c);
			if (escape >= 0) {
				quoted.append('\\').append(ESCAPES.charAt(escape));
			}
			else if (c < ' ') {
				quoted.append(String.format("\\u%04x", c));
			}
			else {
				quoted.append((char) c);
			}
		});
		return quoted.append('"').toString();
	}

}
