package cn.yingshang.complaint.reporter;

import java.util.Arrays;

/**
 * A caller's identity as it is stored (E-20, art 51: encryption): readable only by a
 * {@link ReporterVault} that holds the key.
 *
 * @param keyId which key sealed it
 * @param content nonce and ciphertext
 */
public record SealedReporter(String keyId, byte[] content) {

	public SealedReporter {
		content = content.clone();
	}

	@Override
	public byte[] content() {
		return this.content.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SealedReporter sealed && this.keyId.equals(sealed.keyId)
				&& Arrays.equals(this.content, sealed.content);
	}

	@Override
	public int hashCode() {
		return 31 * this.keyId.hashCode() + Arrays.hashCode(this.content);
	}

	@Override
	public String toString() {
		return "sealed with " + this.keyId;
	}

}
