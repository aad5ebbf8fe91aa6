package cn.yingshang.rulebook;

/** How well a rule is known. */
public enum Evidence {

	/** The rule's own text was read. */
	READ("V", "its text was read"),

	/** A summary, or another city's text. */
	SECONDARY("S", "secondary"),

	/** Confirmed by nothing; always a setting. */
	UNCONFIRMED("M", "unconfirmed"),

	/** Published by nobody: the suite's own design. */
	OWN("D", "own design");

	private final String tag;

	private final String text;

	Evidence(String tag, String text) {
		this.tag = tag;
		this.text = text;
	}

	/** In words. */
	public String text() {
		return this.text;
	}

	static Evidence of(String tag) {
		for (Evidence one : values()) {
			if (one.tag.equals(tag)) {
				return one;
			}
		}
		throw new IllegalArgumentException("no evidence " + tag);
	}

}
