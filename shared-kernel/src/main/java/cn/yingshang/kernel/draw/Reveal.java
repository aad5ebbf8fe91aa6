package cn.yingshang.kernel.draw;

import cn.yingshang.kernel.canonical.Sha256;

/**
 * A department's contribution to the seed, kept secret until every department has
 * committed.
 *
 * @param department its code
 * @param nonce at least 16 random characters, so that the value can not be guessed from
 * the commitment
 * @param value whatever the department contributes
 */
public record Reveal(String department, String nonce, String value) {

	private static final int SHORTEST_NONCE = 16;

	public Reveal {
		Tokens.require("A department", department);
		Tokens.require("A nonce", nonce);
		Tokens.require("A value", value);
		if (nonce.length() < SHORTEST_NONCE) {
			throw new DrawRefused("A nonce has at least " + SHORTEST_NONCE + " characters");
		}
	}

	/**
	 * The commitment to publish first.
	 * @return SHA-256 of {@code department|nonce|value}
	 */
	public Commitment commitment() {
		return new Commitment(this.department, Sha256.hex(line()));
	}

	String line() {
		return this.department + '|' + this.nonce + '|' + this.value;
	}

}
