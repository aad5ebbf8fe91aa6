package cn.yingshang.platform.observe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What failed while nobody waited for an answer: an event of the outbox, an item of a
 * job. Each failure is counted, logged and kept until its item succeeds, and says when
 * the item is worth another try. Known to this instance only, and only the last of them.
 */
public final class Failures {

	private static final Logger log = LoggerFactory.getLogger(Failures.class);

	/** A flood must not become a leak. */
	static final int KEPT = 500;

	private static final Duration MOST_PATIENCE = Duration.ofMinutes(5);

	private final Map<Item, Failing> failing = Collections.synchronizedMap(new LinkedHashMap<>());

	private final @Nullable MeterRegistry meters;

	private final Clock clock;

	/**
	 * Without a single failure.
	 * @param meters where they are counted
	 * @param clock system time
	 */
	public Failures(@Nullable MeterRegistry meters, Clock clock) {
		this.meters = meters;
		this.clock = clock;
	}

	/**
	 * Keeps a failure, and counts it as {@code yingshang_<part>_failed_total} by kind and
	 * cause.
	 * @param part of the platform, such as {@code outbox} or {@code job}
	 * @param kind within the part: a collection, a job
	 * @param item an id, never personal data
	 * @param cause what went wrong
	 */
	public void record(String part, String kind, String item, Throwable cause) {
		Instant now = this.clock.instant();
		String name = cause.getClass().getSimpleName();
		if (this.meters != null) {
			this.meters.counter("yingshang." + part + ".failed", "kind", kind, "cause", name).increment();
		}
		Item key = new Item(part, kind, item);
		synchronized (this.failing) {
			Failing before = this.failing.remove(key);
			long times = (before != null) ? before.times() + 1 : 1;
			Failing after = new Failing(part, kind, item, reason(name, cause), times,
					(before != null) ? before.since() : now, now, now.plus(patience(times)));
			this.failing.put(key, after);
			forgetOldest();
			log.atLevel((times == 1) ? Level.WARN : Level.INFO)
				.log("{} {} {} failed, {} times now: {}", part, kind, item, times, after.reason());
		}
		log.debug("{} {} {} failed", part, kind, item, cause);
	}

	/** The item succeeded; it is shown no more. */
	public void mended(String part, String kind, String item) {
		if (!this.failing.isEmpty()) {
			this.failing.remove(new Item(part, kind, item));
		}
	}

	/**
	 * Whether the item failed lately and its next try is not due yet: a second after the
	 * first failure, twice as long after each further one, at most five minutes.
	 */
	public boolean waits(String part, String kind, String item) {
		Failing known = this.failing.isEmpty() ? null : this.failing.get(new Item(part, kind, item));
		return known != null && this.clock.instant().isBefore(known.next());
	}

	/**
	 * Does a piece of work so that whatever it throws is kept and stops nobody else; says
	 * whether it succeeded.
	 */
	public boolean guard(String part, String kind, String item, Runnable work) {
		try {
			work.run();
			mended(part, kind, item);
			return true;
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			record(part, kind, item, ex);
			return false;
		}
	}

	/** What fails now, the latest failure first. */
	public List<Failing> all() {
		synchronized (this.failing) {
			List<Failing> all = new ArrayList<>(this.failing.values());
			Collections.reverse(all);
			return all;
		}
	}

	private void forgetOldest() {
		Iterator<Item> oldest = this.failing.keySet().iterator();
		while (this.failing.size() > KEPT) {
			oldest.next();
			oldest.remove();
		}
	}

	private static Duration patience(long times) {
		Duration doubled = Duration.ofSeconds(1L << Math.min(times - 1, 20));
		return (doubled.compareTo(MOST_PATIENCE) < 0) ? doubled : MOST_PATIENCE;
	}

	/** The place in the code tells ops what the message must not. */
	private static String reason(String name, Throwable cause) {
		for (StackTraceElement frame : cause.getStackTrace()) {
			if (frame.getClassName().startsWith("cn.yingshang.")) {
				return name + " at " + frame.getFileName() + ":" + frame.getLineNumber();
			}
		}
		return name;
	}

	private record Item(String part, String kind, String item) {
	}

}
