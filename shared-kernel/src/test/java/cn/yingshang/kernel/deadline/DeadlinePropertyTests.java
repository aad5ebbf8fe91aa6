package cn.yingshang.kernel.deadline;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.kernel.time.DayType;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every ledger, tried on thousands of them from fixed seeds. */
class DeadlinePropertyTests {

	private static final int TRIES = 3_000;

	private final WorkingCalendar calendar = WorkingCalendar.published();

	private final RandomLedgers ledgers = new RandomLedgers(20260901);

	@Test
	void agreesWithAPlainListOfDays() {
		for (int i = 0; i < TRIES; i++) {
			DeadlineLedger ledger = this.ledgers.running();

			assertThat(ledger.due(this.calendar).date()).as("%s", ledger).isEqualTo(plainly(ledger));
		}
	}

	@Test
	void addingAPauseNeverMovesADueDateEarlier() {
		for (int i = 0; i < TRIES; i++) {
			DeadlineLedger ledger = this.ledgers.running();
			LocalDate before = ledger.due(this.calendar).date();
			LocalDate from = this.ledgers.laterThan(ledger);

			DeadlineLedger paused = this.ledgers.paused(ledger, from);
			DeadlineLedger resumed = paused.resume(from.plusDays(this.ledgers.upTo(20)));

			assertThat(paused.due(this.calendar).date()).as("%s", paused).isAfterOrEqualTo(before);
			assertThat(resumed.due(this.calendar).date()).as("%s", resumed).isAfterOrEqualTo(before);
		}
	}

	@Test
	void pausingAndResumingAtOnceChangesNothing() {
		for (int i = 0; i < TRIES; i++) {
			DeadlineLedger ledger = this.ledgers.running();
			LocalDate on = this.ledgers.laterThan(ledger);

			assertThat(this.ledgers.paused(ledger, on).resume(on).due(this.calendar))
				.isEqualTo(ledger.due(this.calendar));
		}
	}

	@Test
	void standingStillLongerNeverMovesADueDateEarlier() {
		for (int i = 0; i < TRIES; i++) {
			DeadlineLedger ledger = this.ledgers.running();
			LocalDate from = this.ledgers.laterThan(ledger);
			DeadlineLedger paused = this.ledgers.paused(ledger, from);
			LocalDate resumed = from.plusDays(this.ledgers.upTo(20));

			assertThat(paused.resume(resumed.plusDays(1)).due(this.calendar).date())
				.isAfterOrEqualTo(paused.resume(resumed).due(this.calendar).date());
			assertThat(paused.due(this.calendar, resumed).date()).isAfterOrEqualTo(paused.due(this.calendar).date());
		}
	}

	@Test
	void extendingNeverMovesADueDateEarlier() {
		for (int i = 0; i < TRIES; i++) {
			DeadlineLedger ledger = this.ledgers.runningOrPaused();

			assertThat(this.ledgers.extended(ledger).due(this.calendar).date())
				.isAfterOrEqualTo(ledger.due(this.calendar).date());
		}
	}

	@Test
	void loadingANoticeOnlyTouchesProvisionalDates() {
		int touched = 0;
		for (int i = 0; i < TRIES; i++) {
			DeadlineLedger ledger = this.ledgers.runningOrPaused();
			DueDate before = ledger.due(this.calendar);

			DueDate after = ledger.due(this.calendar.withYear(this.ledgers.notice(2027)));

			if (!before.provisional()) {
				assertThat(after).as("%s", ledger).isEqualTo(before);
			}
			touched += before.equals(after) ? 0 : 1;
		}
		assertThat(touched).as("dates the notice did touch").isGreaterThan(TRIES / 20);
	}

	@Test
	void whatIsConsumedAndWhatRemainsMakeTheBudget() {
		for (int i = 0; i < TRIES; i++) {
			DeadlineLedger ledger = this.ledgers.runningOrPaused();
			LocalDate day = ledger.trigger().plusDays(this.ledgers.upTo(120) - 10);
			int consumed = ledger.consumed(day, this.calendar);

			assertThat(consumed).isBetween(0, ledger.budget());
			assertThat(consumed + ledger.remaining(day, this.calendar)).isEqualTo(ledger.budget());
			assertThat(ledger.consumed(day.plusDays(1), this.calendar)).isBetween(consumed, consumed + 1);
		}
	}

	@Test
	void theBudgetIsUsedUpOnTheDueDateAndTheLimitIsOverdueTheDayAfter() {
		for (int i = 0; i < TRIES; i++) {
			DeadlineLedger ledger = this.ledgers.running();
			LocalDate due = ledger.due(this.calendar).date();

			assertThat(ledger.remaining(due, this.calendar)).isZero();
			assertThat(ledger.overdue(due, this.calendar)).isFalse();
			assertThat(ledger.overdue(due.plusDays(1), this.calendar)).isTrue();
			if (ledger.budget() > 0 && !ledger.rollsToWorkingDay()) {
				assertThat(ledger.remaining(due.minusDays(1), this.calendar)).isPositive();
			}
		}
	}

	@Test
	void anExplanationFedBackReproducesTheResult() {
		for (int i = 0; i < TRIES; i++) {
			DeadlineLedger ledger = this.ledgers.runningOrPaused();
			boolean asked = this.ledgers.upTo(2) == 0;
			LocalDate asOf = ledger.trigger().plusDays(this.ledgers.upTo(60));

			Explanation explanation = asked ? ledger.explain(this.calendar, asOf) : ledger.explain(this.calendar);

			assertThat(explanation.due())
				.isEqualTo(asked ? ledger.due(this.calendar, asOf) : ledger.due(this.calendar));
			assertThat(explanation.replay()).isEqualTo(explanation.due());
			assertThat(explanation.days().stream().filter(ExplainedDay::counts).count()).isEqualTo(ledger.budget());
		}
	}

	private LocalDate plainly(DeadlineLedger ledger) {
		List<LocalDate> counted = ledger.trigger()
			.plusDays(1)
			.datesUntil(ledger.trigger().plusYears(4))
			.filter((date) -> ledger.dayKind() != DayKind.WORKING || this.calendar.isWorkingDay(date))
			.filter((date) -> ledger.pauses()
				.stream()
				.noneMatch((pause) -> !date.isBefore(pause.from()) && date.isBefore(pause.to())))
			.toList();
		int budget = ledger.budget();
		LocalDate due = (budget == 0) ? ledger.trigger() : counted.get(budget - 1);
		boolean rolls = budget > 0 && ledger.rollsToWorkingDay() && ledger.dayKind() != DayKind.WORKING;
		while (rolls && !this.calendar.day(due).type().equals(DayType.WORKDAY)
				&& !this.calendar.day(due).type().equals(DayType.MAKE_UP)) {
			due = due.plusDays(1);
		}
		return due;
	}

}
