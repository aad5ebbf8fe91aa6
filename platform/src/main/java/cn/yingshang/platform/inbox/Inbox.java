package cn.yingshang.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.inbox.ParkedEvent.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies each aggregate's events once and in order. A repeat changes nothing; a gap, an
 * unknown reference or a deterministic failure holds that aggregate back and nobody else;
 * a store or broker that is away stops nothing for good (decision 4). The effect is
 * written before the progress: a crash between them redelivers, and the effect recognises
 * its cause. Whatever is applied, is applied for the thread that polls the aggregate's
 * partition: nobody else changes its progress.
 */
public final class Inbox {

	private static final Logger log = LoggerFactory.getLogger(Inbox.class);

	/**
	 * Clocks of the machines may differ by this much before an event counts as being from
	 * the future.
	 */
	static final Duration SKEW = Duration.ofMinutes(5);

	/** So many aggregates are tried again at once; the others a moment later. */
	private static final int RETRIED = 500;

	private final InboxStore store;

	private final Reactions reactions;

	private final Clock clock;

	private final Checkpoint checkpoint;

	private final Executor workers;

	Inbox(InboxStore store, Reactions reactions, Clock clock, Checkpoint checkpoint, Executor workers) {
		this.store = store;
		this.reactions = reactions;
		this.clock = clock;
		this.checkpoint = checkpoint;
		this.workers = workers;
	}

	/**
	 * Applies what one poll brought; returns when every event is applied, known as a
	 * repeat, or parked.
	 * @throws RuntimeException when store or broker are away; the same batch is then
	 * brought again
	 */
	void accept(List<IncomingEvent> batch) {
		Map<String, List<IncomingEvent>> byStream = new LinkedHashMap<>();
		batch.forEach((event) -> byStream.computeIfAbsent(event.stream(), (key) -> new ArrayList<>()).add(event));
		Map<String, Progress> known = this.store.load(byStream.keySet());
		byStream.forEach((stream, events) -> known.computeIfAbsent(stream, (key) -> this.store.first(events.get(0))));
		forAll(byStream.keySet(), (stream) -> Objects.requireNonNull(known.get(stream)),
				(before) -> apply(before, Objects.requireNonNull(byStream.get(before.stream()))));
	}

	/**
	 * Tries the head of held aggregates again, and what waits behind it; called by the
	 * thread that polls these partitions.
	 * @param after the last one tried before, or nothing
	 * @return the last one tried, if there may be more
	 */
	@Nullable String retryHeld(Collection<String> partitions, @Nullable String after) {
		Map<String, Progress> held = this.store.held(partitions, after, RETRIED);
		forAll(held.keySet(), (stream) -> Objects.requireNonNull(held.get(stream)), this::drained);
		return (held.size() < RETRIED) ? null : held.keySet().stream().reduce((first, second) -> second).orElse(null);
	}

	/**
	 * Works on many aggregates at once and saves how far each got; then tells of the
	 * first that could not go on.
	 */
	private void forAll(Collection<String> streams, Function<String, Progress> before, UnaryOperator<Progress> work) {
		Map<Progress, CompletableFuture<Progress>> all = new LinkedHashMap<>();
		for (String stream : streams) {
			Progress start = before.apply(stream);
			all.put(start, CompletableFuture.supplyAsync(() -> work.apply(start), this.workers));
		}
		List<Progress> moved = new ArrayList<>();
		List<RuntimeException> failures = new ArrayList<>();
		all.forEach((start, one) -> {
			try {
				Progress after = one.join();
				if (!after.equals(start)) {
					moved.add(after);
				}
			}
			catch (CompletionException ex) {
				failures.add((ex.getCause() instanceof RuntimeException cause) ? cause : ex);
			}
		});
		this.store.save(moved);
		if (!failures.isEmpty()) {
			RuntimeException first = failures.remove(0);
			failures.forEach(first::addSuppressed);
			throw first;
		}
	}

	void dead(IncomingEvent event, String reason) {
		log.error("dead letter {} of {}: {}", event.id(), event.stream(), reason);
		this.store.park(ParkedEvent.of(event, Status.DEAD, reason, this.clock.instant()));
	}

	private Progress apply(Progress start, List<IncomingEvent> events) {
		Progress progress = start;
		for (IncomingEvent event : events) {
			if (event.sequence() <= progress.sequence()) {
				this.checkpoint.reach("redelivery", event.subject());
				continue;
			}
			Long head = progress.head();
			boolean next = event.sequence() == progress.sequence() + 1;
			if (next && (head == null || head > event.sequence())) {
				progress = applied(progress, event);
				if (progress.head() != null && progress.sequence() == event.sequence()) {
					progress = drained(progress);
				}
			}
			else {
				progress = parkedBehind(progress, event);
			}
		}
		return progress;
	}

	private Progress applied(Progress progress, IncomingEvent event) {
		Outcome outcome = react(event);
		if (outcome.status() == null) {
			return progress.advanced(event.sequence());
		}
		return stopped(progress, event, outcome);
	}

	private Progress stopped(Progress progress, IncomingEvent event, Outcome outcome) {
		Instant now = this.clock.instant();
		if (outcome.status() == Status.DEAD) {
			dead(event, outcome.reason());
			return progress.blocked(event.sequence(), null, event.partition());
		}
		this.store.park(ParkedEvent.of(event, Status.HELD, outcome.reason(), now));
		return progress.blocked(event.sequence(), now, event.partition());
	}

	private Progress parkedBehind(Progress progress, IncomingEvent event) {
		Long head = progress.head();
		Instant now = this.clock.instant();
		if (head != null && head == event.sequence()) {
			return progress;
		}
		if (head != null && head < event.sequence()) {
			this.store.park(ParkedEvent.of(event, Status.QUEUED, "behind " + head, now));
			return progress;
		}
		this.store.park(ParkedEvent.of(event, Status.HELD, "waits for sequence " + (progress.sequence() + 1), now));
		return progress.blocked(event.sequence(), now, event.partition());
	}

	/**
	 * Applies what is parked, in order, as far as it goes. A dead letter stays until ops
	 * ask for it again; what they pass over takes what is missing before it along.
	 */
	private Progress drained(Progress start) {
		Progress progress = start;
		while (true) {
			Optional<ParkedEvent> head = this.store.head(progress.stream(), progress.sequence());
			if (head.isEmpty()) {
				return progress.free();
			}
			ParkedEvent parked = head.get();
			if (parked.status() == Status.SKIPPED) {
				progress = progress.advanced(parked.sequence());
				continue;
			}
			if (parked.sequence() > progress.sequence() + 1) {
				return progress.blocked(parked.sequence(),
						(progress.heldSince() != null) ? progress.heldSince() : this.clock.instant(),
						parked.event().partition());
			}
			if (parked.status() == Status.DEAD) {
				return progress.blocked(parked.sequence(), null, parked.event().partition());
			}
			if (parked.sequence() == progress.sequence() + 1) {
				Outcome outcome = react(parked.event());
				if (outcome.status() != null) {
					return stopped(progress, parked.event(), outcome);
				}
				progress = progress.advanced(parked.sequence());
				this.store.save(List.of(progress));
			}
			this.store.unpark(parked);
		}
	}

	private Outcome react(IncomingEvent event) {
		if (event.at().isAfter(this.clock.instant().plus(SKEW))) {
			return new Outcome(Status.HELD, "is from the future: " + event.at());
		}
		Outcome outcome = this.reactions.react(event);
		this.checkpoint.reach("effect-written", event.subject());
		return outcome;
	}

}
