package cn.yingshang.kernel.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as a ledger (时限台账): budget, pauses with their legal ground,
 * extensions; it can say when it ends and why. The first day counted is the day after the
 * trigger. Immutable; Jackson maps it both ways by its field names.
 *
 * @param ruleId the rule that sets the limit ({@code A-06})
 * @param dayKind what the limit counts
 * @param days the limit, in that unit; 0 means the trigger itself (即办), which never rolls
 * @param trigger the day that starts it, never counted
 * @param rollsToWorkingDay whether a limit of calendar days or months that ends on a day
 * off ends on the next working day (期间最后一日为节假日的顺延)
 * @param pauses in order of time, at most the last one open
 * @param extensions in order of approval
 */
public record DeadlineLedger(String ruleId, DayKind dayKind, int days, LocalDate trigger, boolean rollsToWorkingDay,
		List<Pause> pauses, List<Extension> extensions) {

	/** The last day any limit may end on, as for every date that is sent to the suite. */
	public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

	/** The most days or months a limit may have, extensions included. */
	public static final int LONGEST = 10_000;

	/**
	 * Checks the ledger, so that one read from a store is as good as one built by its
	 * verbs.
	 * @throws LedgerRefused naming what does not fit
	 */
	public DeadlineLedger {
		pauses = (pauses != null) ? List.copyOf(pauses) : List.of();
		extensions = (extensions != null) ? List.copyOf(extensions) : List.of();
		if (ruleId.isBlank()) {
			throw new LedgerRefused(LedgerRefused.Reason.INCOMPLETE, "A limit needs its rule id");
		}
		long total = days + extensions.stream().mapToLong(Extension::days).sum();
		if (days < 0 || total > LONGEST) {
			throw new LedgerRefused(LedgerRefused.Reason.INCOMPLETE,
					"A limit lies between 0 and " + LONGEST + ": " + total);
		}
		if (trigger.isAfter(LAST_DAY) || earliestEnd(dayKind, trigger, total).isAfter(LAST_DAY)) {
			throw new LedgerRefused(LedgerRefused.Reason.OUT_OF_RANGE,
					"A limit ends on " + LAST_DAY + " at the latest");
		}
		LocalDate free = trigger;
		for (int i = 0; i < pauses.size(); i++) {
			Pause pause = pauses.get(i);
			LocalDate to = pause.to();
			if (pause.from().isBefore(free)) {
				throw new LedgerRefused(LedgerRefused.Reason.DATES_OUT_OF_ORDER,
						"A pause from " + pause.from() + " begins before " + free);
			}
			if (to == null && i < pauses.size() - 1) {
				throw new LedgerRefused(LedgerRefused.Reason.ALREADY_PAUSED, "Only the last pause may be open");
			}
			free = (to != null) ? to : pause.from();
		}
	}

	private static LocalDate earliestEnd(DayKind dayKind, LocalDate trigger, long total) {
		return (dayKind == DayKind.MONTHS) ? trigger.plusMonths(total) : trigger.plusDays(total);
	}

	/**
	 * Starts a limit.
	 * @param ruleId the rule that sets it
	 * @param days how much, 0 or more
	 * @param dayKind in which unit
	 * @param trigger the day that starts it; the first day counted is the day after
	 * @return the ledger, running
	 */
	public static DeadlineLedger start(String ruleId, int days, DayKind dayKind, LocalDate trigger) {
		return new DeadlineLedger(ruleId, dayKind, days, trigger, false, List.of(), List.of());
	}

	/**
	 * The same limit, ending on a working day where it would end on a day off; changes
	 * nothing for working days.
	 * @return a new ledger
	 */
	public DeadlineLedger rollingToWorkingDay() {
		return new DeadlineLedger(this.ruleId, this.dayKind, this.days, this.trigger, true, this.pauses,
				this.extensions);
	}

	/**
	 * Stops the clock.
	 * @param ground the legal ground
	 * @param noticeNumber number of the written notice to the applicant
	 * @param from first day not counted
	 * @param expectedDays the needed time told to the applicant, in working days for a
	 * limit of working days, else in calendar days; {@code null} if it could not be told
	 * @return a new ledger
	 * @throws LedgerRefused without notice, while paused, before the trigger or an
	 * earlier pause's end, or for more days than {@value Pause#LONGEST}
	 */
	public DeadlineLedger pause(LegalGround ground, String noticeNumber, LocalDate from,
			@Nullable Integer expectedDays) {
		if (paused()) {
			throw new LedgerRefused(LedgerRefused.Reason.ALREADY_PAUSED, "The clock stands still already");
		}
		if (expectedDays != null && expectedDays > Pause.LONGEST) {
			throw new LedgerRefused(LedgerRefused.Reason.OUT_OF_RANGE,
					"A pause is told as " + Pause.LONGEST + " days at most: " + expectedDays);
		}
		List<Pause> more = new ArrayList<>(this.pauses);
		more.add(new Pause(ground.code(), ground.label(), noticeNumber, from, null, expectedDays));
		return withPauses(more);
	}

	/**
	 * Lets the clock run again.
	 * @param on first day counted again; the day it stopped changes nothing
	 * @return a new ledger
	 * @throws LedgerRefused while running, or before the day it stopped
	 */
	public DeadlineLedger resume(LocalDate on) {
		Pause open = openPause();
		if (open == null) {
			throw new LedgerRefused(LedgerRefused.Reason.NOT_PAUSED, "The clock is running");
		}
		List<Pause> more = new ArrayList<>(this.pauses);
		more.set(more.size() - 1, open.until(on));
		return withPauses(more);
	}

	/**
	 * Adds time.
	 * @param more how much, in the ledger's unit, 1 or more
	 * @param extensionRuleId the rule that allows it
	 * @param reason why, as told to the applicant
	 * @param approvedBy who approved it
	 * @param on the day of approval
	 * @return a new ledger
	 * @throws LedgerRefused if it adds nothing or lacks rule, reason or approver
	 */
	public DeadlineLedger extend(int more, String extensionRuleId, String reason, String approvedBy, LocalDate on) {
		List<Extension> all = new ArrayList<>(this.extensions);
		all.add(new Extension(more, extensionRuleId, reason, approvedBy, on));
		return new DeadlineLedger(this.ruleId, this.dayKind, this.days, this.trigger, this.rollsToWorkingDay,
				this.pauses, all);
	}

	/**
	 * Whether the clock stands still.
	 * @return whether the last pause is open
	 */
	public boolean paused() {
		return openPause() != null;
	}

	/**
	 * The pause that is open.
	 * @return the open pause, or {@code null} while the clock runs
	 */
	public @Nullable Pause openPause() {
		Pause last = this.pauses.isEmpty() ? null : this.pauses.get(this.pauses.size() - 1);
		return (last != null && last.open()) ? last : null;
	}

	/**
	 * All days to be counted, extensions included.
	 * @return working days, or calendar days (months are resolved into the calendar days
	 * they have)
	 */
	public int budget() {
		int total = this.days + this.extensions.stream().mapToInt(Extension::days).sum();
		return (this.dayKind == DayKind.MONTHS)
				? (int) ChronoUnit.DAYS.between(this.trigger, this.trigger.plusMonths(total)) : total;
	}

	/**
	 * When the limit ends. While the clock stands still the date is provisional: the
	 * expected days are taken as they were told, and without them it is the earliest date
	 * possible.
	 * @param calendar the working-day calendar
	 * @return the due date
	 */
	public DueDate due(WorkingCalendar calendar) {
		return new DayCount(this, calendar.pinned()::day, null).run(null);
	}

	/**
	 * When the limit ends as seen on a day: an open pause lasts at least through that
	 * day.
	 * @param calendar the working-day calendar
	 * @param asOf the day
	 * @return the due date
	 */
	public DueDate due(WorkingCalendar calendar, LocalDate asOf) {
		return new DayCount(this, calendar.pinned()::day, asOf).run(null);
	}

	/**
	 * When the limit ends, as it is stored to be counted again once a missing notice is
	 * known.
	 * @param calendar the working-day calendar
	 * @return the due date of {@link #due(WorkingCalendar)} and the year it waits for
	 */
	public Reckoning reckon(WorkingCalendar calendar) {
		WorkingCalendar now = calendar.pinned();
		DayCount count = new DayCount(this, now::day, null);
		DueDate due = count.run(null);
		return new Reckoning(due,
				count.guessed().filter((year) -> year >= now.firstPublishedYear()).findFirst().orElse(null));
	}

	/**
	 * Days of the budget used up to and including a day; never more than the budget.
	 * @param asOf the day
	 * @param calendar the working-day calendar
	 * @return days in the unit of {@link #budget()}
	 */
	public int consumed(LocalDate asOf, WorkingCalendar calendar) {
		return new DayCount(this, calendar.pinned()::day, asOf).countedThrough(asOf);
	}

	/**
	 * Days of the budget left after a day; {@code consumed + remaining = budget} always.
	 * @param asOf the day
	 * @param calendar the working-day calendar
	 * @return days in the unit of {@link #budget()}, never negative
	 */
	public int remaining(LocalDate asOf, WorkingCalendar calendar) {
		return budget() - consumed(asOf, calendar);
	}

	/**
	 * Whether the limit has ended before a day; never while the clock stands still in
	 * time.
	 * @param asOf the day
	 * @param calendar the working-day calendar
	 * @return whether the day is after the due date
	 */
	public boolean overdue(LocalDate asOf, WorkingCalendar calendar) {
		return asOf.isAfter(due(calendar, asOf).date());
	}

	/**
	 * Why the limit ends when it does, day by day, as {@link #due(WorkingCalendar)} sees
	 * it.
	 * @param calendar the working-day calendar
	 * @return data and text
	 */
	public Explanation explain(WorkingCalendar calendar) {
		return Explanation.of(this, calendar, null);
	}

	/**
	 * Why the limit ends when it does, day by day, as seen on a day.
	 * @param calendar the working-day calendar
	 * @param asOf the day
	 * @return data and text
	 */
	public Explanation explain(WorkingCalendar calendar, LocalDate asOf) {
		return Explanation.of(this, calendar, asOf);
	}

	private DeadlineLedger withPauses(List<Pause> more) {
		return new DeadlineLedger(this.ruleId, this.dayKind, this.days, this.trigger, this.rollsToWorkingDay, more,
				this.extensions);
	}

}
