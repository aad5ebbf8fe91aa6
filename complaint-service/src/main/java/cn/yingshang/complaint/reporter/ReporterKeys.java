package cn.yingshang.complaint.reporter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of a {@link ReporterVault}: old ones open what they sealed, the active one
 * seals, and one more finds telephone numbers.
 *
 * @param active id of the key that seals
 * @param sealing AES keys of 256 bits by id
 * @param finding the HMAC key
 */
public record ReporterKeys(String active, Map<String, SecretKey> sealing, SecretKey finding) {

	private static final int KEY_BYTES = 32;

	public ReporterKeys {
		sealing = Map.copyOf(sealing);
		if (!sealing.containsKey(active)) {
			throw new IllegalArgumentException("reporter keys: there is no key '" + active + "', which is to seal");
		}
	}

	/**
	 * Makes keys of bytes.
	 * @throws IllegalArgumentException when a key has not 256 bits or one is used twice
	 */
	public static ReporterKeys of(String active, Map<String, byte[]> sealing, byte[] finding) {
		Map<String, SecretKey> keys = new LinkedHashMap<>();
		sealing.forEach((id, bytes) -> {
			if (bytes.length != KEY_BYTES) {
				throw new IllegalArgumentException("reporter keys: key '" + id + "' has not 256 bits");
			}
			if (Arrays.equals(bytes, finding)) {
				throw new IllegalArgumentException("reporter keys: one key must not seal and find");
			}
			keys.put(id, new SecretKeySpec(bytes, "AES"));
		});
		if (finding.length < KEY_BYTES) {
			throw new IllegalArgumentException("reporter keys: the finding key has fewer than 256 bits");
		}
		return new ReporterKeys(active, keys, new SecretKeySpec(finding, "HmacSHA256"));
	}

	@Override
	public String toString() {
		return "keys " + this.sealing.keySet();
	}

}
