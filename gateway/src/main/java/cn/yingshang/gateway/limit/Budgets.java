package cn.yingshang.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The spent budgets of callers: for each the moment at which it will be whole again, in
 * one number that is moved forward by every request (a token bucket without tokens to
 * refill). A caller whose budget is whole need not be remembered.
 */
final class Budgets {

	private static final long BETWEEN_SWEEPS = 1_000_000_000L;

	private final LimitSettings settings;

	private final LongSupplier nanos;

	private final ConcurrentMap<Caller, AtomicLong> wholeAt = new ConcurrentHashMap<>();

	private final AtomicLong crowd;

	private final AtomicLong sweptAt;

	Budgets(LimitSettings settings, LongSupplier nanos) {
		this.settings = settings;
		this.nanos = nanos;
		this.crowd = new AtomicLong(nanos.getAsLong());
		this.sweptAt = new AtomicLong(nanos.getAsLong() - BETWEEN_SWEEPS);
	}

	/** Takes one request out of the caller's budget, if there is one left. */
	Take take(Caller caller) {
		long now = this.nanos.getAsLong();
		AtomicLong known = this.wholeAt.get(caller);
		if (known == null) {
			known = remember(caller, now);
		}
		return take(known, (known == this.crowd) ? this.settings.anonymous() : budget(caller), now);
	}

	int remembered() {
		return this.wholeAt.size();
	}

	private Budget budget(Caller caller) {
		return caller.isAnonymous() ? this.settings.anonymous()
				: this.settings.clients().getOrDefault(caller.client(), this.settings.caller());
	}

	private AtomicLong remember(Caller caller, long now) {
		if (this.wholeAt.size() >= this.settings.remembered()) {
			sweep(now);
			if (this.wholeAt.size() >= this.settings.remembered()) {
				return this.crowd;
			}
		}
		return this.wholeAt.computeIfAbsent(caller, (unknown) -> new AtomicLong(now));
	}

	private void sweep(long now) {
		long last = this.sweptAt.get();
		if (now - last >= BETWEEN_SWEEPS && this.sweptAt.compareAndSet(last, now)) {
			this.wholeAt.values().removeIf((whole) -> whole.get() - now <= 0);
		}
	}

	private static Take take(AtomicLong wholeAt, Budget budget, long now) {
		while (true) {
			long whole = wholeAt.get();
			long spent = Math.max(0, whole - now);
			long after = spent + budget.interval();
			if (after > budget.whole()) {
				return new Take(false, budget, spent, after - budget.whole());
			}
			if (wholeAt.compareAndSet(whole, now + after)) {
				return new Take(true, budget, after, 0);
			}
		}
	}

	/**
	 * Who is counted.
	 *
	 * @param client the client that was given the token; empty when there is none
	 * @param subject the subject, or the address when there is no token
	 */
	record Caller(String client, String subject) {

		static Caller anonymous(String address) {
			return new Caller("", address);
		}

		boolean isAnonymous() {
			return this.client.isEmpty();
		}

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
