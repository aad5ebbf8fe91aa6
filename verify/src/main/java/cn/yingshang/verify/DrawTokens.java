package cn.yingshang.verify;

/**
 * Guards the texts of a draw that are joined by bars before they are hashed.
 */
final class DrawTokens {

	private DrawTokens() {
	}

	static String require(String text) {
		DoesNotVerify.unless(!text.isEmpty(), "an id, a stratum or the like is empty");
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			DoesNotVerify.unless(c != '|' && c >= ' ' && c != 0x7f && !Character.isSurrogate(c),
					"\"%s\" holds a bar, a control character or a character beyond U+FFFF", text);
		}
		return text;
	}

}
