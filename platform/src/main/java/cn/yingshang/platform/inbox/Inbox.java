package cn.yingshang.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.inbox.ParkedEvent.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies each source aggregate's events once and in order. A repeat changes nothing; a
 * gap, an unknown reference or a deterministic failure holds that aggregate back and
 * nobody else; a store or broker that is away stops nothing for good (decision 4). The
 * effect is written before the progress: a crash between them redelivers, and the effect
 * recognises its cause.
 */
public final class Inbox {

	private static final Logger log = LoggerFactory.getLogger(Inbox.class);

	/**
	 * Clocks of the machines may differ by this much before an event counts as being from
	 * the future.
	 */
	static final Duration SKEW = Duration.ofMinutes(5);

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
		Map<String, List<IncomingEvent>> bySource = new LinkedHashMap<>();
		batch.forEach((event) -> bySource.computeIfAbsent(event.source(), (key) -> new ArrayList<>()).add(event));
		Map<String, Progress> known = this.store.load(bySource.keySet());
		List<CompletableFuture<Progress>> all = new ArrayList<>();
		bySource.forEach((source, events) -> {
			Progress before = known.getOrDefault(source, Progress.none(source));
			all.add(CompletableFuture.supplyAsync(() -> apply(before, events), this.workers));
		});
		save(known, all);
	}

	/**
	 * Saves the progress of every aggregate that got on, then tells of the first that
	 * could not.
	 */
	private void save(Map<String, Progress> known, List<CompletableFuture<Progress>> all) {
		List<Progress> moved = new ArrayList<>();
		RuntimeException failure = null;
		for (CompletableFuture<Progress> one : all) {
			try {
				Progress after = one.join();
				if (!after.equals(known.getOrDefault(after.source(), Progress.none(after.source())))) {
					moved.add(after);
				}
			}
			catch (CompletionException ex) {
				failure = (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
			}
		}
		this.store.save(moved);
		drainOvertaken(known);
		if (failure != null) {
			throw failure;
		}
	}

	/**
	 * The retry may have drained a source after it was read here: what was then queued
	 * behind a head that is gone would wait for ever.
	 */
	private void drainOvertaken(Map<String, Progress> known) {
		List<String> blocked = known.values()
			.stream()
			.filter((progress) -> progress.head() != null)
			.map(Progress::source)
			.toList();
		if (blocked.isEmpty()) {
			return;
		}
		this.store.load(blocked).forEach((source, now) -> {
			if (now.head() == null && this.store.head(source).isPresent()) {
				drain(source, false);
			}
		});
	}

	/** Tries the head of every held source again, and what waits behind it. */
	void retryHeld() {
		for (String source : this.store.held(500)) {
			drain(source, false);
		}
	}

	/**
	 * Applies a source's parked events in order as far as they go; a dead head is tried
	 * again only when asked.
	 */
	void drain(String source, boolean evenDead) {
		Progress before = this.store.load(List.of(source)).getOrDefault(source, Progress.none(source));
		Optional<ParkedEvent> head = this.store.head(source);
		if (head.isPresent() && head.get().status() == Status.DEAD && !evenDead) {
			return;
		}
		Progress after = before;
		do {
			after = drained(after);
			this.store.save(List.of(after));
			// Queued meanwhile by a poll that still knew the head.
		}
		while (after.head() == null && this.store.head(source).isPresent());
	}

	/** Passes over the head of a source for good; what waits behind it goes on. */
	void skip(ParkedEvent head, String reason) {
		this.store.park(new ParkedEvent(head.id(), head.source(), head.sequence(), Status.SKIPPED, reason,
				this.clock.instant(), head.event()));
		Progress before = this.store.load(List.of(head.source()))
			.getOrDefault(head.source(), Progress.none(head.source()));
		this.store.save(List.of(drained(before.advanced(Math.max(before.sequence(), head.sequence())))));
	}

	void dead(IncomingEvent event, String reason) {
		log.error("dead letter {} of {}: {}", event.id(), event.source(), reason);
		this.store.park(ParkedEvent.of(event, Status.DEAD, reason, this.clock.instant()));
	}

	private Progress apply(Progress start, List<IncomingEvent> events) {
		Progress progress = start;
		for (IncomingEvent event : events) {
			if (event.sequence() <= progress.sequence()) {
				this.checkpoint.reach("redelivery", event.source());
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
			return progress.blocked(event.sequence(), null);
		}
		this.store.park(ParkedEvent.of(event, Status.HELD, outcome.reason(), now));
		return progress.blocked(event.sequence(), now);
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
		return progress.blocked(event.sequence(), now);
	}

	private Progress drained(Progress start) {
		Progress progress = start;
		while (true) {
			Optional<ParkedEvent> head = this.store.head(progress.source());
			if (head.isEmpty()) {
				return progress.blocked(null, null);
			}
			ParkedEvent parked = head.get();
			if (parked.sequence() > progress.sequence() + 1) {
				return progress.blocked(parked.sequence(),
						(progress.heldSince() != null) ? progress.heldSince() : this.clock.instant());
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
		this.checkpoint.reach("effect-written", event.source());
		return outcome;
	}

}
