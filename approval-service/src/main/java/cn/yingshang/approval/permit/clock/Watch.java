package cn.yingshang.approval.permit.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The days along which queues, alarm and recount find a case, and what was reported when
 * they passed; they lie flat in its document, where indexes see them.
 *
 * @param dueOn when the limit that runs now ends; null when nothing is due any more
 * @param alarmOn the last day before something is to be done or reported
 * @param awaits the year of the notice that {@code dueOn} waits for, with the id to be
 * unique (F-03)
 * @param overdueSince since when the promised limit is passed
 * @param passedLimits what else passed
 */
public record Watch(@Nullable LocalDate dueOn, @Nullable LocalDate alarmOn, @Nullable String awaits,
		@Nullable LocalDate overdueSince, List<PassedLimit> passedLimits) {

	public static final Watch NONE = new Watch(null, null, null, null, List.of());

	public Watch {
		passedLimits = (passedLimits != null) ? List.copyOf(passedLimits) : List.of();
	}

	/**
	 * Looks to the end of the limit that runs now and of the one that alarms next, which
	 * is the same or comes after it.
	 */
	public Watch over(@Nullable DeadlineLedger running, @Nullable DeadlineLedger alarming, WorkingCalendar calendar,
			String id) {
		if (running == null) {
			return new Watch(null, null, null, this.overdueSince, this.passedLimits);
		}
		Reckoning counted = running.reckon(calendar);
		LocalDate alarm = counted.date();
		if (alarming == null) {
			alarm = null;
		}
		else if (alarming != running) {
			alarm = alarming.due(calendar).date();
		}
		return new Watch(counted.date(), alarm, counted.awaits(id), this.overdueSince, this.passedLimits);
	}

	/** Notes that the promised limit is passed. */
	public Watch lateSince(LocalDate day) {
		return new Watch(this.dueOn, this.alarmOn, this.awaits, day, this.passedLimits);
	}

	/** Notes that another limit is passed. */
	public Watch passed(LimitKind limit, LocalDate due) {
		List<PassedLimit> all = new ArrayList<>(this.passedLimits);
		all.add(new PassedLimit(limit, due, due.plusDays(1)));
		return new Watch(this.dueOn, this.alarmOn, this.awaits, this.overdueSince, all);
	}

	public boolean late() {
		return this.overdueSince != null;
	}

	/** Whether it was reported; a special procedure may come again. */
	public boolean reported(LimitKind limit, DeadlineLedger ledger) {
		return this.passedLimits.stream()
			.anyMatch((one) -> one.limit() == limit
					&& (limit != LimitKind.SUSPENSION || one.dueOn().isAfter(ledger.trigger())));
	}

	/** Whether counting again would say something else (F-03). */
	public boolean outdated(DeadlineLedger running, WorkingCalendar calendar, String id) {
		return running.reckon(calendar).differs(this.dueOn, this.awaits, id);
	}

}
