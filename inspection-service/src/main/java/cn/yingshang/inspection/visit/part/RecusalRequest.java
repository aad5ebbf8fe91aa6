package cn.yingshang.inspection.visit.part;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The enterprise asks an officer to stay away (申请回避, B-03); the head decides, and the
 * inspection does not stop before.
 *
 * @param officerId the officer
 * @param reason why; may be personal, never in timeline or event
 * @param at when
 * @param granted the decision; null before it
 * @param words the head's reason; may be personal as well
 */
public record RecusalRequest(String officerId, String reason, Instant at, @Nullable Boolean granted,
		@Nullable String words) {

	boolean open() {
		return this.granted == null;
	}

	RecusalRequest decided(boolean granted, String words) {
		return new RecusalRequest(this.officerId, this.reason, this.at, granted, words);
	}

}
