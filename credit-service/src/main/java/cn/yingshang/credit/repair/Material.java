package cn.yingshang.credit.repair;

import org.jspecify.annotations.Nullable;

/**
 * A paper handed in.
 *
 * @param kind what it is for
 * @param name its name
 * @param reference where it lies
 */
public record Material(Kind kind, String name, @Nullable String reference) {

	/** What a paper is for. */
	public enum Kind {

		/** Proof that the duty is done (履行证明, D-14). */
		PERFORMANCE_PROOF,

		/** Anything else. */
		OTHER

	}

}
