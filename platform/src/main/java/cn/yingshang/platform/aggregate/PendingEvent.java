package cn.yingshang.platform.aggregate;

import java.time.Instant;

import cn.yingshang.platform.call.Cause;
import org.jspecify.annotations.Nullable;

/**
 * An event saved with the change that raised it and not yet known to be published.
 *
 * @param id the event's id
 * @param type CloudEvents type
 * @param sequence 1, 2, 3 … per aggregate
 * @param at when it happened
 * @param data its JSON
 * @param cause what led to it
 * @param correlation groups everything one request set in motion
 * @param traceparent trace context of the request
 * @param chainHead hash of the timeline entry that raised it, so that a cut tail shows;
 * null where the history is a log
 */
public record PendingEvent(String id, String type, long sequence, Instant at, String data, @Nullable Cause cause,
		String correlation, @Nullable String traceparent, @Nullable String chainHead) {

}
