package cn.yingshang.kernel.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One date as the calendar sees it (F-01).
 *
 * @param date the date
 * @param type what the date is
 * @param name the holiday's name (春节), only for {@link DayType#HOLIDAY}
 * @param published whether the year's notice is loaded; if not, the type is only a guess
 * from the weekday
 */
public record CalendarDay(LocalDate date, DayType type, @Nullable String name, boolean published) {

	public boolean working() {
		return this.type.working();
	}

}
