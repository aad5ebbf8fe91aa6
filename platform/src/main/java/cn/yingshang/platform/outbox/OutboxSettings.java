package cn.yingshang.platform.outbox;

import java.time.Duration;

/**
 * How the outbox works; each value has a sound default.
 *
 * @param sweepEvery how often to look for events that a crash or an absent broker left
 * @param sweepAfter how old an unpublished event must be before the sweeper takes it
 * @param lease how long a claimed slot stays claimed
 * @param clearEvery how long to gather published events before clearing them in one bulk
 * write
 * @param lanes how many aggregates may be under way at once; more are left to the sweeper
 */
public record OutboxSettings(Duration sweepEvery, Duration sweepAfter, Duration lease, Duration clearEvery, int lanes) {

	public static OutboxSettings standard() {
		return new OutboxSettings(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10),
				Duration.ofMillis(25), 10_000);
	}

}
