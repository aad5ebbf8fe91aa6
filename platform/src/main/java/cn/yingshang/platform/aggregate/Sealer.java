package cn.yingshang.platform.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.audit.AuditChain;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.audit.TimelineEntry;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.call.RequestKey;
import cn.yingshang.platform.rule.TryLater;
import cn.yingshang.platform.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the steps taken since an aggregate was read into timeline entries, chain links
 * and pending events.
 */
public final class Sealer {

	/** How many hash ranges the outbox is swept in. */
	public static final int SLOTS = 16;

	private static final long SLOT_WIDTH = 10_000_000_000_000L;

	private final Ids ids;

	private final JsonMapper json;

	public Sealer(Ids ids, JsonMapper json) {
		this.ids = ids;
		this.json = json;
	}

	/** Says in which schema a new aggregate is stored. */
	public static void stamp(Aggregate<?, ?> aggregate, int schema) {
		aggregate.storedAs(schema);
	}

	/**
	 * Seals what was done; the aggregate is then ready for its one write.
	 * @throws TryLater when too many of its events still wait to be published
	 */
	public void seal(Aggregate<?, ?> aggregate) {
		seal(aggregate, null);
	}

	/**
	 * Seals one of several that one call creates.
	 * @param what tells it from the others; null when the call creates only one
	 * @throws TryLater when too many of its events still wait to be published
	 */
	public void seal(Aggregate<?, ?> aggregate, @Nullable String what) {
		if (aggregate.unchanged()) {
			throw new IllegalStateException("nothing was done to " + aggregate.id());
		}
		List<TimelineEntry> timeline = aggregate.timeline();
		TimelineEntry last = timeline.isEmpty() ? null : timeline.get(timeline.size() - 1);
		String head = (last != null) ? last.hash() : ChainLink.GENESIS;
		int next = (last != null) ? last.index() + 1 : 0;
		long sequence = aggregate.sequence();
		List<TimelineEntry> entries = new ArrayList<>();
		List<PendingEvent> events = new ArrayList<>();
		for (Step step : aggregate.steps()) {
			List<String> eventIds = step.raised().stream().map((fact) -> this.ids.next()).toList();
			TimelineEntry entry = entry(next + entries.size(), step, eventIds);
			head = AuditChain.hash(head, aggregate.id(), entry);
			entries.add(withHash(entry, head));
			for (int i = 0; i < eventIds.size(); i++) {
				events.add(event(aggregate.workflow(), step, eventIds.get(i), step.raised().get(i), ++sequence,
						aggregate.forgets() ? null : head));
			}
		}
		if (aggregate.pending().size() + events.size() > Aggregate.MAX_PENDING) {
			throw new TryLater("outbox-full", "too many events of this aggregate wait to be published",
					Duration.ofSeconds(5));
		}
		firstCreation(aggregate, what);
		aggregate.sealed(entries, events, sequence, slot(aggregate, entries, events));
	}

	private void firstCreation(Aggregate<?, ?> aggregate, @Nullable String what) {
		if (aggregate.revision() == 0) {
			Call call = aggregate.steps().get(0).call();
			RequestKey key = call.key();
			aggregate.createdBy(creationKey(call, what), (key != null) ? key.bodyHash() : null);
		}
	}

	/**
	 * What makes a creation happen once: the request's key, or the event with the handler
	 * it led to; null for a call that has neither.
	 */
	public static @Nullable String creationKey(Call call) {
		return creationKey(call, null);
	}

	/**
	 * The same for one of several that one call creates, which {@code what} tells apart.
	 */
	public static @Nullable String creationKey(Call call, @Nullable String what) {
		String one = null;
		if (call.key() != null) {
			one = call.key().unique();
		}
		else if (call.cause() != null) {
			one = "event|" + call.actor().subject() + "|" + call.cause().eventId();
		}
		return (one != null && what != null) ? one + "|" + what : one;
	}

	private static TimelineEntry entry(int index, Step step, List<String> eventIds) {
		Call call = step.call();
		Enum<?> from = step.row().from();
		return new TimelineEntry(index, call.at(), call.actor().subject(), Workflow.path(step.row().verb()),
				(from != null) ? from.name() : null, step.row().to().name(), step.details(), call.cause(), call.key(),
				eventIds, "");
	}

	private static TimelineEntry withHash(TimelineEntry entry, String hash) {
		return new TimelineEntry(entry.index(), entry.at(), entry.actor(), entry.verb(), entry.from(), entry.to(),
				entry.details(), entry.cause(), entry.key(), entry.events(), hash);
	}

	private PendingEvent event(Workflow<?, ?> workflow, Step step, String id, Step.Raised raised, long sequence,
			@Nullable String head) {
		Call call = step.call();
		return new PendingEvent(id, workflow.eventType(raised.fact()), sequence, call.at(),
				this.json.writeValueAsString(raised.data()), call.cause(), call.correlation(), call.traceparent(),
				head);
	}

	private static @Nullable Long slot(Aggregate<?, ?> aggregate, List<TimelineEntry> entries,
			List<PendingEvent> events) {
		if (aggregate.pending().isEmpty() && events.isEmpty()) {
			return null;
		}
		return entries.isEmpty() ? aggregate.outboxSlot() : slot(aggregate, entries.get(0));
	}

	private static Long slot(Aggregate<?, ?> aggregate, TimelineEntry first) {
		return slotStart(Math.floorMod(aggregate.id().hashCode(), SLOTS)) + first.at().toEpochMilli();
	}

	/**
	 * The lowest value of a slot: the scalar carries the slot and, after it, the time in
	 * milliseconds.
	 */
	public static long slotStart(int slot) {
		return slot * SLOT_WIDTH;
	}

	/**
	 * The hash with which the aggregate was created, for telling a repeat from a reuse.
	 */
	public static @Nullable String creationHash(Aggregate<?, ?> aggregate) {
		return aggregate.creationHash();
	}

}
