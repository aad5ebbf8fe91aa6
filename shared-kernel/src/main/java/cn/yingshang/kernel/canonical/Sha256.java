package cn.yingshang.kernel.canonical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 as lower-case hexadecimal text.
 */
public final class Sha256 {

	private Sha256() {
	}

	/**
	 * The hash of a text's UTF-8 bytes.
	 * @param text any text
	 * @return 64 lower-case hexadecimal digits
	 */
	public static String hex(String text) {
		return hex(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The hash of bytes.
	 * @param bytes any bytes
	 * @return 64 lower-case hexadecimal digits
	 */
	public static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(digest().digest(bytes));
	}

	/**
	 * A fresh digest for whoever hashes piece by piece.
	 * @return a SHA-256 digest
	 */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
