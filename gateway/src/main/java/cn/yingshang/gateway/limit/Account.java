package cn.yingshang.gateway.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * What one caller has spent of its budget, and how many of its requests are in progress.
 */
final class Account {

	private final Budget budget;

	private final Bucket left;

	private final AtomicInteger inFlight = new AtomicInteger();

	Account(Budget budget, LongSupplier nanos) {
		this.budget = budget;
		this.left = Bucket.builder()
			.withCustomTimePrecision(new Nanos(nanos))
			.addLimit((limit) -> limit.capacity(budget.burst()).refillGreedy(budget.perSecond(), Duration.ofSeconds(1)))
			.build();
	}

	/** Takes one request out of the budget, if there is one left. */
	Take take() {
		ConsumptionProbe probe = this.left.tryConsumeAndReturnRemaining(1);
		return new Take(probe.isConsumed(), this.budget, probe.getRemainingTokens(), probe.getNanosToWaitForReset(),
				probe.getNanosToWaitForRefill());
	}

	/** Puts one back that was taken for nothing. */
	void giveBack() {
		this.left.addTokens(1);
	}

	/** Begins a request, unless too many are in progress. */
	boolean enter() {
		if (this.inFlight.incrementAndGet() <= this.budget.inFlight()) {
			return true;
		}
		leave();
		return false;
	}

	void leave() {
		this.inFlight.decrementAndGet();
	}

	/** Whether nothing would be lost if it were forgotten. */
	boolean isResting() {
		return this.inFlight.get() == 0 && this.left.getAvailableTokens() >= this.budget.burst();
	}

	/**
	 * What came of it.
	 *
	 * @param granted whether there was one left
	 * @param budget out of which budget
	 * @param remaining how many are left now
	 * @param spent nanoseconds until the budget is whole again
	 * @param pause nanoseconds until the next request is possible
	 */
	record Take(boolean granted, Budget budget, long remaining, long spent, long pause) {

	}

	/** The clock of the tests, or the machine's that never goes back. */
	private record Nanos(LongSupplier clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.clock.getAsLong();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	}

}
