package cn.yingshang.approval.promise;

import java.util.List;

/**
 * Whether a subject may promise, as a live check found it.
 *
 * @param answer what was found
 * @param grounds what stands against it
 */
public record Standing(Answer answer, List<Ground> grounds) {

	public Standing {
		grounds = List.copyOf(grounds);
	}

	public static Standing eligible() {
		return new Standing(Answer.ELIGIBLE, List.of());
	}

	public static Standing notEligible(List<Ground> grounds) {
		return new Standing(Answer.NOT_ELIGIBLE, grounds);
	}

	/** The safe answer when nobody could say. */
	public static Standing unknown() {
		return new Standing(Answer.UNKNOWN, List.of());
	}

	/** What a live check can find. */
	public enum Answer {

		ELIGIBLE, NOT_ELIGIBLE, UNKNOWN

	}

}
