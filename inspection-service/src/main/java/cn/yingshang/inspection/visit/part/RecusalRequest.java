package cn.yingshang.inspection.visit;

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
 */
public record RecusalRequest(String officerId, String reason, Instant at, @Nullable Boolean granted) {

	boolean open() {
		return this.granted == null;
	}

}
