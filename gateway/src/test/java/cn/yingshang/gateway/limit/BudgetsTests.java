package cn.yingshang.gateway.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import cn.yingshang.gateway.limit.Budgets.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BudgetsTests {

	private static final Caller ALICE = new Caller("web", "alice");

	private final AtomicLong now = new AtomicLong(-5_000_000_000L);

	private final Budgets budgets = Budgets.ofCallers(new LimitSettings(new Budget(10, 20, 2), new Budget(1, 2, 1),
			new Budget(1, 5, 1), Map.of("cli", new Budget(100, 1000, 10)), 3), this.now::get);

	private void pass(Duration time) {
		this.now.addAndGet(time.toNanos());
	}

	private long granted(Caller caller, int times) {
		return IntStream.range(0, times).filter((i) -> this.budgets.of(caller).take().granted()).count();
	}

	@Test
	void grantsABurstAndThenTheRate() {
		assertThat(granted(ALICE, 50)).isEqualTo(20);
		assertThat(this.budgets.of(ALICE).take().pause()).isEqualTo(100_000_000);
		pass(Duration.ofSeconds(1));
		assertThat(granted(ALICE, 50)).isEqualTo(10);
		pass(Duration.ofHours(1));
		assertThat(granted(ALICE, 50)).isEqualTo(20);
	}

	@Test
	void countsOnWhenTheClockPassesZero() {
		assertThat(granted(ALICE, 20)).isEqualTo(20);
		pass(Duration.ofSeconds(10));
		assertThat(granted(ALICE, 50)).isEqualTo(20);
	}

	@Test
	void countsDownWhatRemains() {
		assertThat(this.budgets.of(ALICE).take().remaining()).isEqualTo(19);
		assertThat(this.budgets.of(ALICE).take().remaining()).isEqualTo(18);
	}

	@Test
	void givesEachClientAndSubjectItsOwn() {
		assertThat(granted(ALICE, 50)).isEqualTo(20);
		assertThat(granted(new Caller("web", "bob"), 50)).isEqualTo(20);
		assertThat(granted(new Caller("cli", "alice"), 5000)).isEqualTo(1000);
	}

	@Test
	void countsAnonymousByAddress() {
		assertThat(granted(Caller.anonymous("203.0.113.1"), 5)).isEqualTo(2);
		assertThat(granted(Caller.anonymous("203.0.113.2"), 5)).isEqualTo(2);
	}

	@Test
	void remembersNoMoreThanItMay() {
		long granted = IntStream.range(0, 10_000)
			.filter((i) -> this.budgets.of(new Caller("web", "user-" + i)).take().granted())
			.count();
		assertThat(this.budgets.remembered()).isEqualTo(3);
		assertThat(granted).as("three of their own, the rest share one anonymous budget").isEqualTo(3 + 2);
	}

	@Test
	void forgetsWhoHasRested() {
		IntStream.range(0, 10).forEach((i) -> this.budgets.of(new Caller("web", "user-" + i)).take());
		pass(Duration.ofSeconds(30));
		assertThat(this.budgets.of(new Caller("web", "new")).take().remaining()).isEqualTo(19);
		assertThat(this.budgets.remembered()).isEqualTo(1);
	}

	@Test
	void refusesABudgetOfNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Budget(0, 1, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Budget(1, 0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Budget(1, 1, 0));
	}

	@Test
	void givesBackWhatWasTakenForNothing() {
		Account account = this.budgets.of(ALICE);
		for (int i = 0; i < 100; i++) {
			assertThat(account.take().granted()).isTrue();
			account.giveBack();
		}
		assertThat(granted(ALICE, 50)).isEqualTo(20);
	}

	@Test
	void letsNobodyHaveMoreInProgressThanItsShare() {
		Account account = this.budgets.of(ALICE);
		assertThat(account.enter()).isTrue();
		assertThat(account.enter()).isTrue();
		assertThat(account.enter()).isFalse();
		account.leave();
		assertThat(account.enter()).isTrue();
	}

	@Test
	void forgetsNobodyWhoseRequestIsInProgress() {
		Account account = this.budgets.of(ALICE);
		account.enter();
		pass(Duration.ofSeconds(30));
		IntStream.range(0, 10).forEach((i) -> this.budgets.of(new Caller("web", "user-" + i)).take());
		assertThat(this.budgets.of(ALICE)).isSameAs(account);
	}

}
