package cn.yingshang.platform.resource;

import java.time.LocalDate;

import cn.yingshang.kernel.deadline.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * A due date as clients see it.
 *
 * @param date the last day
 * @param provisional whether it may still change by itself
 * @param provisionalReason why
 * @param explanation where it is explained day by day
 */
public record DueView(LocalDate date, boolean provisional, @Nullable String provisionalReason, String explanation) {

	public static DueView of(DueDate due, String explanation) {
		return new DueView(due.date(), due.provisional(), due.provisionalReason(), explanation);
	}

	/** The same of what may be due on no day. */
	public static @Nullable DueView ofNullable(@Nullable DueDate due, String explanation) {
		return (due != null) ? of(due, explanation) : null;
	}

}
