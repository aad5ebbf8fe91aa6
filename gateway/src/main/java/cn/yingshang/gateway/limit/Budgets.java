package cn.yingshang.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The accounts of callers. One whose budget is whole need not be remembered; when too
 * many are active at once, those beyond share an account.
 */
final class Budgets {

	private static final long BETWEEN_SWEEPS = 1_000_000_000L;

	private final Function<Caller, Budget> budgets;

	private final int most;

	private final LongSupplier nanos;

	private final ConcurrentMap<Caller, Account> accounts = new ConcurrentHashMap<>();

	private final Account crowd;

	private final AtomicLong sweptAt;

	Budgets(Function<Caller, Budget> budgets, Budget crowd, int most, LongSupplier nanos) {
		this.budgets = budgets;
		this.most = most;
		this.nanos = nanos;
		this.crowd = new Account(crowd, nanos);
		this.sweptAt = new AtomicLong(nanos.getAsLong() - BETWEEN_SWEEPS);
	}

	/** Of who is signed in, and of each address that asks without a token. */
	static Budgets ofCallers(LimitSettings settings, LongSupplier nanos) {
		return new Budgets(
				(caller) -> caller.isAnonymous() ? settings.anonymous()
						: settings.clients().getOrDefault(caller.client(), settings.caller()),
				settings.anonymous(), settings.remembered(), nanos);
	}

	/** Of each address for the tokens of it that are refused. */
	static Budgets ofRefusals(LimitSettings settings, LongSupplier nanos) {
		return new Budgets((caller) -> settings.refused(), settings.refused(), settings.remembered(), nanos);
	}

	Account of(Caller caller) {
		Account known = this.accounts.get(caller);
		return (known != null) ? known : remember(caller);
	}

	int remembered() {
		return this.accounts.size();
	}

	private Account remember(Caller caller) {
		if (this.accounts.size() >= this.most) {
			sweep();
			if (this.accounts.size() >= this.most) {
				return this.crowd;
			}
		}
		return this.accounts.computeIfAbsent(caller, (unknown) -> new Account(this.budgets.apply(unknown), this.nanos));
	}

	private void sweep() {
		long now = this.nanos.getAsLong();
		long last = this.sweptAt.get();
		if (now - last >= BETWEEN_SWEEPS && this.sweptAt.compareAndSet(last, now)) {
			this.accounts.values().removeIf(Account::isResting);
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

}
