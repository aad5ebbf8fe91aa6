package cn.yingshang.infrastructure.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * Compares client secrets by one SHA-256: they are long random values or published ones,
 * and neither gains from a slow hash.
 */
final class DigestEncoder extends AbstractValidatingPasswordEncoder {

	@Override
	protected String encodeNonNullPassword(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	protected boolean matchesNonNull(String secret, String encoded) {
		return MessageDigest.isEqual(encodeNonNullPassword(secret).getBytes(StandardCharsets.US_ASCII),
				encoded.getBytes(StandardCharsets.US_ASCII));
	}

}
