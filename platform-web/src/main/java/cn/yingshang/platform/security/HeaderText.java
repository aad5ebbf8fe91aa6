package cn.yingshang.platform.security;

/** What a header may be made of: assigned characters that do not control anything. */
final class HeaderText {

	private static final int DELETE = 0x7f;

	private static final int LAST_CONTROL = 0x9f;

	private HeaderText() {
	}

	static boolean isPrintable(String text) {
		int length = text.length();
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (c >= DELETE) {
				return text.codePoints().skip(i).allMatch(HeaderText::isPrintable);
			}
			if (c < ' ' && c != '\t') {
				return false;
			}
		}
		return true;
	}

	private static boolean isPrintable(int c) {
		return (c >= ' ' || c == '\t') && (c < DELETE || c > LAST_CONTROL) && Character.isDefined(c)
				&& !(c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
	}

}
