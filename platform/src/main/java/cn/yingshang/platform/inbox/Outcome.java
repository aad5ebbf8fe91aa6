package cn.yingshang.platform.inbox;

import cn.yingshang.platform.inbox.ParkedEvent.Status;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event.
 *
 * @param status null when it was applied, otherwise how it must be parked
 * @param reason why it was not applied
 */
record Outcome(@Nullable Status status, String reason) {

	static final Outcome APPLIED = new Outcome(null, "");

}
