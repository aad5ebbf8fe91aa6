package cn.yingshang.platform.call;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.time.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * One call on an aggregate: handed from the edge to the verb, never held by a thread
 * (decision 11).
 *
 * @param actor who acts
 * @param at when, in milliseconds, from the injected clock
 * @param cause the event that led to it, if it came by event
 * @param key the idempotency key, if it came by HTTP
 * @param correlation groups everything one request set in motion
 * @param traceparent W3C trace context, kept with the events it raises
 * @param expectedRevision the If-Match revision, if the caller must have seen the present
 * one
 */
public record Call(Actor actor, Instant at, @Nullable Cause cause, @Nullable RequestKey key, String correlation,
		@Nullable String traceparent, @Nullable Long expectedRevision) {

	public Call {
		at = at.truncatedTo(ChronoUnit.MILLIS);
	}

	/** A call by a named part of the system, such as a job. */
	public static Call system(String name, Clock clock) {
		return new Call(Actor.system(name), clock.instant(), null, null, name, null, null);
	}

	/** A call by a person in a story or test. */
	public static Call by(Actor actor, Instant at) {
		return new Call(actor, at, null, null, "story", null, null);
	}

	public Call because(Cause cause) {
		return new Call(this.actor, this.at, cause, this.key, this.correlation, this.traceparent,
				this.expectedRevision);
	}

	/**
	 * The same call carried on by a named part of the system: cause, correlation and
	 * trace stay; the key and the expected revision were about what the caller asked for.
	 */
	public Call as(String system) {
		return new Call(Actor.system(system), this.at, this.cause, null, this.correlation, this.traceparent, null);
	}

	/**
	 * The same call for something else than what its key and expected revision were
	 * about.
	 */
	public Call withoutKey() {
		return new Call(this.actor, this.at, this.cause, null, this.correlation, this.traceparent, null);
	}

	/** The city's calendar day on which the call is made. */
	public LocalDate today() {
		return CityTime.dateOf(this.at);
	}

}
