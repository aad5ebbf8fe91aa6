package cn.yingshang.gateway.limit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * What one caller has spent: the moment at which its budget will be whole again, in one
 * number that is moved forward by every request (a token bucket without tokens to
 * refill), and how many of its requests are in progress.
 */
final class Account {

	private final Budget budget;

	private final LongSupplier nanos;

	private final AtomicLong wholeAt;

	private final AtomicInteger inFlight = new AtomicInteger();

	Account(Budget budget, LongSupplier nanos) {
		this.budget = budget;
		this.nanos = nanos;
		this.wholeAt = new AtomicLong(nanos.getAsLong());
	}

	/** Takes one request out of the budget, if there is one left. */
	Take take() {
		while (true) {
			long now = this.nanos.getAsLong();
			long whole = this.wholeAt.get();
			long spent = Math.max(0, whole - now);
			long after = spent + this.budget.interval();
			if (after > this.budget.whole()) {
				return new Take(false, this.budget, spent, after - this.budget.whole());
			}
			if (this.wholeAt.compareAndSet(whole, now + after)) {
				return new Take(true, this.budget, after, 0);
			}
		}
	}

	/** Puts one back that was taken for nothing. */
	void giveBack() {
		this.wholeAt.addAndGet(-this.budget.interval());
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
		return this.inFlight.get() == 0 && this.wholeAt.get() - this.nanos.getAsLong() <= 0;
	}

	/**
	 * What came of it.
	 *
	 * @param granted whether there was one left
	 * @param budget out of which budget
	 * @param spent nanoseconds until the budget is whole again
	 * @param pause nanoseconds until the next request is possible
	 */
	record Take(boolean granted, Budget budget, long spent, long pause) {

		long remaining() {
			return (this.budget.whole() - this.spent) / this.budget.interval();
		}

	}

}
