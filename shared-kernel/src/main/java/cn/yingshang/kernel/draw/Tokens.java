package cn.yingshang.kernel.draw;

/**
 * Guards the texts that are joined by bars before they are hashed: a bar or a line end
 * inside one would let two different inputs look the same.
 */
final class Tokens {

	private Tokens() {
	}

	static String require(String what, String text) {
		if (text.isEmpty()) {
			throw new DrawRefused(what + " is empty");
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '|' || c < 0x20 || c == 0x7f || Character.isSurrogate(c)) {
				throw new DrawRefused(
						what + " contains a bar, a control character or a character beyond the basic plane");
			}
		}
		return text;
	}

}
