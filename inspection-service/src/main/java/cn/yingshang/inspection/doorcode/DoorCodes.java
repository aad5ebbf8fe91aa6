package cn.yingshang.inspection.doorcode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes the code of a door from its secret and the time. A code fits while it is shown
 * and for one period more, the time it takes to come in.
 */
public final class DoorCodes {

	private static final String HMAC = "HmacSHA256";

	private static final int BYTES = 16;

	private final DoorKeys keys;

	private final Duration period;

	public DoorCodes(DoorKeys keys, Duration period) {
		this.keys = keys;
		this.period = period;
	}

	/** What the enterprise's door shows now. */
	public DoorCode shown(String creditCode, Instant at) {
		long number = number(at);
		return new DoorCode(code(this.keys.obtain(creditCode), number),
				Instant.EPOCH.plus(this.period.multipliedBy(number + 1)));
	}

	/** Whether the enterprise's door shows it, or did a moment ago. */
	public boolean fits(String creditCode, String scanned, Instant at) {
		long number = number(at);
		return this.keys.find(creditCode)
			.filter((key) -> same(code(key, number), scanned) | same(code(key, number - 1), scanned))
			.isPresent();
	}

	private long number(Instant at) {
		return Math.floorDiv(at.toEpochMilli(), this.period.toMillis());
	}

	private static boolean same(String code, String scanned) {
		return MessageDigest.isEqual(code.getBytes(StandardCharsets.US_ASCII),
				scanned.getBytes(StandardCharsets.UTF_8));
	}

	private static String code(String key, long number) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), HMAC));
			byte[] whole = mac.doFinal(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
			return HexFormat.of().formatHex(whole, 0, BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + HMAC, ex);
		}
	}

}
