package cn.yingshang.complaint.reporter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import cn.yingshang.platform.rule.TryLater;

/**
 * Seals and opens identities (E-20) by AES-GCM, each bound to its order, so that a sealed
 * field moved to another order opens nowhere; finds telephone numbers by HMAC.
 */
public final class ReporterVault {

	private static final String CIPHER = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final ReporterKeys keys;

	public ReporterVault(ReporterKeys keys) {
		this.keys = keys;
	}

	public SealedReporter seal(String orderId, Reporter reporter) {
		try {
			Cipher cipher = Cipher.getInstance(CIPHER);
			cipher.init(Cipher.ENCRYPT_MODE, key(this.keys.active()));
			cipher.updateAAD(orderId.getBytes(StandardCharsets.UTF_8));
			byte[] nonce = cipher.getIV();
			byte[] text = cipher.doFinal(bytes(reporter));
			return new SealedReporter(this.keys.active(),
					ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot seal an identity", ex);
		}
	}

	/**
	 * Opens what was sealed for this order.
	 * @throws TryLater when its key is not configured
	 */
	public Reporter open(String orderId, SealedReporter sealed) {
		byte[] content = sealed.content();
		try {
			Cipher cipher = Cipher.getInstance(CIPHER);
			cipher.init(Cipher.DECRYPT_MODE, key(sealed.keyId()),
					new GCMParameterSpec(TAG_BITS, content, 0, NONCE_BYTES));
			cipher.updateAAD(orderId.getBytes(StandardCharsets.UTF_8));
			return reporter(cipher.doFinal(content, NONCE_BYTES, content.length - NONCE_BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("the sealed identity of order " + orderId + " was changed", ex);
		}
	}

	/** The value under which a telephone number is stored and found. */
	public String mac(String phone) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.keys.finding());
			byte[] digits = phone.replace("-", "").getBytes(StandardCharsets.US_ASCII);
			return HexFormat.of().formatHex(mac.doFinal(digits), 0, 16);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has HmacSHA256", ex);
		}
	}

	private SecretKey key(String id) {
		SecretKey key = this.keys.sealing().get(id);
		if (key == null) {
			throw new TryLater("reporter-key-missing", "the key that sealed this identity is not configured",
					Duration.ofMinutes(1));
		}
		return key;
	}

	private static byte[] bytes(Reporter reporter) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeUTF((reporter.name() != null) ? reporter.name() : "");
			out.writeUTF(reporter.phone());
			out.writeUTF((reporter.address() != null) ? reporter.address() : "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static Reporter reporter(byte[] bytes) {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			String name = in.readUTF();
			String phone = in.readUTF();
			String address = in.readUTF();
			return new Reporter(name.isEmpty() ? null : name, phone, address.isEmpty() ? null : address);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
