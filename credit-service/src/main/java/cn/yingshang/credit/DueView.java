package cn.yingshang.credit;

import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A due date as clients see it.
 *
 * @param date the last day
 * @param provisional whether it may still change without a decision
 * @param provisionalReason why
 * @param explanation where it is explained
 */
public record DueView(LocalDate date, boolean provisional, @Nullable String provisionalReason, String explanation) {

	public static DueView of(DeadlineLedger clock, WorkingCalendar calendar, String explanation) {
		DueDate due = clock.due(calendar);
		return new DueView(due.date(), due.provisional(), due.provisionalReason(), explanation);
	}

}
