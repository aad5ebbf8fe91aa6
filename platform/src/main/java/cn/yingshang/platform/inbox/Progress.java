package cn.yingshang.platform.inbox;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How far this consumer is with one source aggregate; kept for ever (decision 4).
 *
 * @param source the aggregate
 * @param sequence highest sequence whose effect is written
 * @param head lowest parked sequence, if any event is parked
 * @param heldSince since when the head is held; absent when it is a dead letter or
 * nothing is parked
 */
record Progress(@JsonProperty("_id") String source, long sequence, @Nullable Long head, @Nullable Instant heldSince) {

	static Progress none(String source) {
		return new Progress(source, 0, null, null);
	}

	Progress advanced(long sequence) {
		return new Progress(this.source, sequence, this.head, this.heldSince);
	}

	Progress blocked(@Nullable Long head, @Nullable Instant heldSince) {
		return new Progress(this.source, this.sequence, head, heldSince);
	}

}
