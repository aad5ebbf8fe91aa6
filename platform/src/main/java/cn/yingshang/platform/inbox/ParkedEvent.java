package cn.yingshang.platform.inbox;

import java.time.Instant;

import cn.yingshang.platform.event.IncomingEvent;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An event that is not yet applied: held, dead, or queued behind one that is.
 *
 * @param id stream and sequence, so that one aggregate's events lie in order
 * @param stream the aggregate it tells of: its source and its id
 * @param sequence its place
 * @param status why it lies here
 * @param reason in words
 * @param parkedAt since when
 * @param event the event itself
 */
record ParkedEvent(@JsonProperty("_id") String id, String stream, long sequence, Status status, String reason,
		Instant parkedAt, IncomingEvent event) {

	static ParkedEvent of(IncomingEvent event, Status status, String reason, Instant now) {
		return new ParkedEvent(key(event.stream(), event.sequence()), event.stream(), event.sequence(), status, reason,
				now, event);
	}

	static String key(String stream, long sequence) {
		return stream + "|" + String.format("%015d", sequence);
	}

	/** Why an event is parked. */
	enum Status {

		/**
		 * Waits for an earlier event, for something unknown, or for its own time; tried
		 * again by itself.
		 */
		HELD,
		/** Failed for a reason that will not go away by itself; ops decide. */
		DEAD,
		/** Behind a held or dead event of the same aggregate. */
		QUEUED,
		/** Passed over by ops, with their reason. */
		SKIPPED

	}

}
