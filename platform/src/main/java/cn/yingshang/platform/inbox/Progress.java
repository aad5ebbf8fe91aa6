package cn.yingshang.platform.inbox;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How far this consumer is with one aggregate; kept for ever (decision 4).
 *
 * @param stream the aggregate: its source and its id
 * @param sequence highest sequence whose effect is written
 * @param head lowest parked sequence, if any event is parked
 * @param heldSince since when the head is held; absent when it is a dead letter or
 * nothing is parked
 * @param partition where its events come from, while one is parked: who polls it tries
 * the head again
 */
record Progress(@JsonProperty("_id") String stream, long sequence, @Nullable Long head, @Nullable Instant heldSince,
		@Nullable String partition) {

	static Progress none(String stream) {
		return new Progress(stream, 0, null, null, null);
	}

	Progress advanced(long sequence) {
		return new Progress(this.stream, sequence, this.head, this.heldSince, this.partition);
	}

	Progress blocked(long head, @Nullable Instant heldSince, String partition) {
		return new Progress(this.stream, this.sequence, head, heldSince, partition);
	}

	Progress free() {
		return new Progress(this.stream, this.sequence, null, null, null);
	}

}
