package cn.yingshang.platform.inbox;

import java.time.Clock;
import java.util.List;

import cn.yingshang.platform.inbox.ParkedEvent.Status;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.rule.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * What ops can do about held and dead events: list, inspect, try again, or pass one over
 * with a reason. It only writes down what they want; the thread that polls the
 * aggregate's partition does it within a second.
 */
final class ParkedEvents {

	private final InboxStore store;

	private final Clock clock;

	ParkedEvents(InboxStore store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	/** Parked events of a status, ordered by aggregate and sequence, after an id. */
	List<ParkedEvent> list(Status status, @Nullable String after, int limit) {
		return this.store.list(status, after, limit);
	}

	ParkedEvent get(String id) {
		return this.store.find(id).orElseThrow(() -> new NotFound("parked event", id));
	}

	/** Lets the head of an aggregate be tried again, and what waits behind it. */
	ParkedEvent replay(String id) {
		return decide(id, "replay", Status.HELD, "asked for again by ops");
	}

	/**
	 * Passes over the head of an aggregate for good; the event stays listed as skipped
	 * with the reason. One that is skipped already keeps its first reason.
	 */
	ParkedEvent skip(String id, String reason) {
		return decide(id, "skip", Status.SKIPPED, reason);
	}

	private ParkedEvent decide(String id, String verb, Status status, String reason) {
		ParkedEvent event = get(id);
		if (event.status() == status && status == Status.SKIPPED) {
			return event;
		}
		if (!this.store.isHead(event) || !this.store.decide(event, status, reason, this.clock.instant())) {
			throw new WrongState("parked event", id, event.status().name(), verb, List.of());
		}
		return get(id);
	}

}
