package cn.yingshang.approval.permit.clock;

import java.time.LocalDate;

import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The days along which queues, alarm and recount find a case; they lie flat in its
 * document, where indexes see them.
 *
 * @param dueOn when the limit that runs now ends; null when nothing is due any more
 * @param alarmOn the same while its passing has a consequence
 * @param awaits the year of the notice that {@code dueOn} waits for, with the id to be
 * unique (F-03)
 * @param overdueSince since when the case is not decided in time
 */
public record Watch(@Nullable LocalDate dueOn, @Nullable LocalDate alarmOn, @Nullable String awaits,
		@Nullable LocalDate overdueSince) {

	public static final Watch NONE = new Watch(null, null, null, null);

	/** Looks to the end of the limit that runs now, if one does. */
	public Watch over(@Nullable DeadlineLedger running, boolean alarmed, WorkingCalendar calendar, String id) {
		if (running == null) {
			return new Watch(null, null, null, this.overdueSince);
		}
		Reckoning counted = running.reckon(calendar);
		return new Watch(counted.date(), alarmed ? counted.date() : null, counted.awaits(id), this.overdueSince);
	}

	/** Notes that it is late. */
	public Watch lateSince(LocalDate day) {
		return new Watch(this.dueOn, this.alarmOn, this.awaits, day);
	}

	public boolean late() {
		return this.overdueSince != null;
	}

	/** Whether counting again would say something else (F-03). */
	public boolean outdated(DeadlineLedger running, WorkingCalendar calendar, String id) {
		return running.reckon(calendar).differs(this.dueOn, this.awaits, id);
	}

}
