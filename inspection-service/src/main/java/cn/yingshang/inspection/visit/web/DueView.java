package cn.yingshang.inspection.visit.web;

import java.time.LocalDate;

import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A due date with the address of its explanation.
 *
 * @param date the day
 * @param provisional whether the calendar of its year is not published yet
 * @param provisionalReason why
 * @param explanation where it is explained
 */
record DueView(LocalDate date, boolean provisional, @Nullable String provisionalReason, String explanation) {

	static DueView of(DeadlineLedger ledger, WorkingCalendar calendar, String explanation) {
		DueDate due = ledger.due(calendar);
		return new DueView(due.date(), due.provisional(), due.provisionalReason(), explanation);
	}

}
