package cn.yingshang.platform.inbox;

import java.util.List;

import cn.yingshang.platform.inbox.ParkedEvent.Status;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.rule.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * What ops can do about held and dead events: list, inspect, replay in order, or pass one
 * over with a reason.
 */
public final class ParkedEvents {

	private final InboxStore store;

	private final Inbox inbox;

	ParkedEvents(InboxStore store, Inbox inbox) {
		this.store = store;
		this.inbox = inbox;
	}

	/** Parked events of a status, ordered by source and sequence, after an id. */
	public List<ParkedEvent> list(Status status, @Nullable String after, int limit) {
		return this.store.list(status, after, limit);
	}

	public ParkedEvent get(String id) {
		return this.store.find(id).orElseThrow(() -> new NotFound("parked event", id));
	}

	/**
	 * Applies a source's parked events in order as far as they go; gives the head that
	 * still stops it, if any.
	 */
	public @Nullable ParkedEvent replay(String source) {
		head(source);
		this.inbox.drain(source, true);
		return this.store.head(source).orElse(null);
	}

	/**
	 * Passes over the head of a source; the event stays listed as skipped with the
	 * reason. An event that is skipped already stays so, with its first reason.
	 */
	public @Nullable ParkedEvent skip(String id, String reason) {
		ParkedEvent event = get(id);
		if (event.status() == ParkedEvent.Status.SKIPPED) {
			return this.store.head(event.source()).orElse(null);
		}
		ParkedEvent head = head(event.source());
		if (!head.id().equals(id)) {
			throw new WrongState("parked event", id, event.status().name(), "skip", List.of());
		}
		this.inbox.skip(event, reason);
		return this.store.head(event.source()).orElse(null);
	}

	private ParkedEvent head(String source) {
		return this.store.head(source).orElseThrow(() -> new NotFound("parked event", source));
	}

}
