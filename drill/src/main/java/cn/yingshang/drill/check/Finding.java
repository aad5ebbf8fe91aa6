package cn.yingshang.drill.check;

/**
 * Something that is not as promised.
 *
 * @param kind what sort
 * @param text where and why
 */
public record Finding(Kind kind, String text) {

	/** What sort of thing is wrong. */
	public enum Kind {

		/** Acknowledged, or owed by an event, and not there. */
		LOST,
		/** There more often than it was asked for. */
		DOUBLED,
		/** An aggregate's events have a gap or a wrong order. */
		ORDER,
		/** An audit chain does not verify. */
		FORGED,
		/** A state that the step before does not lead to. */
		STATE,
		/** Not drained in time, or dead letters that nothing explains. */
		STUCK

	}

}
