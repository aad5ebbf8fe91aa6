package cn.yingshang.kernel.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.yingshang.kernel.time.CalendarDay;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Walks a ledger's days one by one; the only place that counts.
 */
final class DayCount {

	private final DeadlineLedger ledger;

	private final Function<LocalDate, CalendarDay> calendar;

	private final @Nullable LocalDate asOf;

	private final List<Pause> pauses;

	private final SortedSet<Integer> guessed = new TreeSet<>();

	private int nextPause;

	private int expectedLeft;

	DayCount(DeadlineLedger ledger, Function<LocalDate, CalendarDay> calendar, @Nullable LocalDate asOf) {
		this.ledger = ledger;
		this.calendar = calendar;
		this.asOf = asOf;
		this.pauses = ledger.pauses();
		Pause open = ledger.openPause();
		Integer expected = (open != null) ? open.expectedDays() : null;
		this.expectedLeft = (expected != null) ? Math.min(expected, Pause.LONGEST) : 0;
	}

	/** The years without a notice on which the result of the walk rests, in order. */
	Stream<Integer> guessed() {
		return this.guessed.stream();
	}

	DueDate run(@Nullable Consumer<ExplainedDay> sink) {
		int budget = this.ledger.budget();
		LocalDate date = this.ledger.trigger();
		int counted = 0;
		while (counted < budget) {
			date = dayAfter(date);
			CalendarDay day = this.calendar.apply(date);
			Pause pause = pauseOn(day);
			boolean counts = pause == null && countable(day);
			if (counts) {
				counted++;
			}
			if (this.ledger.dayKind() == DayKind.WORKING && !day.published()) {
				this.guessed.add(date.getYear());
			}
			if (sink != null) {
				sink.accept(ExplainedDay.of(day, pause, counts ? counted : null));
			}
		}
		if (budget > 0 && this.ledger.rollsToWorkingDay() && this.ledger.dayKind() != DayKind.WORKING) {
			date = roll(date, sink);
		}
		return result(date);
	}

	private LocalDate roll(LocalDate end, @Nullable Consumer<ExplainedDay> sink) {
		LocalDate date = end;
		CalendarDay day = this.calendar.apply(date);
		while (true) {
			if (!day.published()) {
				this.guessed.add(date.getYear());
			}
			if (day.working()) {
				return date;
			}
			date = dayAfter(date);
			day = this.calendar.apply(date);
			if (sink != null) {
				sink.accept(ExplainedDay.of(day, null, null));
			}
		}
	}

	// A walk is bounded whatever the ledger says: one request must not keep a core.
	private static LocalDate dayAfter(LocalDate date) {
		if (!date.isBefore(DeadlineLedger.LAST_DAY)) {
			throw new LedgerRefused(LedgerRefused.Reason.OUT_OF_RANGE,
					"A limit ends on " + DeadlineLedger.LAST_DAY + " at the latest");
		}
		return date.plusDays(1);
	}

	int countedThrough(LocalDate day) {
		int budget = this.ledger.budget();
		int counted = 0;
		LocalDate date = this.ledger.trigger().plusDays(1);
		while (counted < budget && !date.isAfter(day)) {
			CalendarDay seen = this.calendar.apply(date);
			if (pauseOn(seen) == null && countable(seen)) {
				counted++;
			}
			date = date.plusDays(1);
		}
		return counted;
	}

	private boolean countable(CalendarDay day) {
		return this.ledger.dayKind() != DayKind.WORKING || day.working();
	}

	// Days come in order, so a pause left behind is never looked at again.
	private @Nullable Pause pauseOn(CalendarDay day) {
		LocalDate date = day.date();
		while (this.nextPause < this.pauses.size()) {
			Pause pause = this.pauses.get(this.nextPause);
			if (date.isBefore(pause.from())) {
				return null;
			}
			LocalDate to = pause.to();
			if (to != null ? date.isBefore(to) : stillOpen(day)) {
				return pause;
			}
			this.nextPause++;
		}
		return null;
	}

	private boolean stillOpen(CalendarDay day) {
		boolean expected = this.expectedLeft > 0;
		if (expected && countable(day)) {
			this.expectedLeft--;
		}
		return expected || (this.asOf != null && !day.date().isAfter(this.asOf));
	}

	private DueDate result(LocalDate date) {
		StringBuilder reason = new StringBuilder();
		if (!this.guessed.isEmpty()) {
			reason.append(WorkingCalendar.unpublished(this.guessed));
		}
		Pause open = this.ledger.openPause();
		if (open != null && !open.from().isAfter(date)) {
			reason.append(reason.isEmpty() ? "" : ";").append(standing(open));
		}
		return new DueDate(date, !reason.isEmpty(), reason.isEmpty() ? null : reason.toString());
	}

	private String standing(Pause open) {
		String since = "自" + open.from() + "起因" + open.groundLabel() + "暂停计时,尚未恢复,";
		if (open.expectedDays() != null) {
			return since + "按已告知的" + open.expectedDays() + this.ledger.dayKind().countedLabel() + "推算";
		}
		return since + "此为最早可能的届满日";
	}

}
