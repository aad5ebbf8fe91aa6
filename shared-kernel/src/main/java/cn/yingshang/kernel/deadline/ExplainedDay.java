package cn.yingshang.kernel.deadline;

import java.time.LocalDate;

import cn.yingshang.kernel.time.CalendarDay;
import cn.yingshang.kernel.time.DayType;
import org.jspecify.annotations.Nullable;

/**
 * One day of an explanation: what it is and whether it counts.
 *
 * @param date the day
 * @param type what the calendar says it is
 * @param name the holiday's name, if it is one
 * @param published whether the calendar's year is published; if not, the type is a guess
 * from the weekday
 * @param counts whether it counts
 * @param number the n-th day counted, or {@code null} if it does not count
 * @param pausedOn the ground's Chinese name if the clock stands still on it
 * @param noticeNumber the written notice of that pause
 */
public record ExplainedDay(LocalDate date, DayType type, @Nullable String name, boolean published, boolean counts,
		@Nullable Integer number, @Nullable String pausedOn, @Nullable String noticeNumber) {

	static ExplainedDay of(CalendarDay day, @Nullable Pause pause, @Nullable Integer number) {
		return new ExplainedDay(day.date(), day.type(), day.name(), day.published(), number != null, number,
				(pause != null) ? pause.groundLabel() : null, (pause != null) ? pause.noticeNumber() : null);
	}

	CalendarDay calendarDay() {
		return new CalendarDay(this.date, this.type, this.name, this.published);
	}

}
