package cn.yingshang.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The published days off and make-up days of one year (F-01, F-02).
 *
 * @param year the year
 * @param holidays days off, weekend days inside a break included
 * @param workdays Saturdays and Sundays that are worked (调休上班)
 * @param names the holiday's name by date
 * @param source the notice
 */
public record CalendarYear(int year, Set<LocalDate> holidays, Set<LocalDate> workdays, Map<LocalDate, String> names,
		CalendarSource source) {

	/**
	 * Checks that the days fit together.
	 * @throws IllegalArgumentException naming the first date that does not belong
	 */
	public CalendarYear {
		holidays = Set.copyOf(holidays);
		workdays = Set.copyOf(workdays);
		names = Map.copyOf(names);
		for (LocalDate date : holidays) {
			requireInside(year, date);
			if (workdays.contains(date)) {
				throw new IllegalArgumentException(date + " is both a holiday and a make-up day");
			}
		}
		for (LocalDate date : workdays) {
			requireInside(year, date);
			if (!weekend(date)) {
				throw new IllegalArgumentException(date + " is a make-up day but no Saturday or Sunday");
			}
		}
		for (LocalDate date : names.keySet()) {
			if (!holidays.contains(date)) {
				throw new IllegalArgumentException(date + " has a holiday name but is no holiday");
			}
		}
	}

	/**
	 * What a date of this year is.
	 * @param date a date of this year
	 * @return the day, published
	 */
	CalendarDay day(LocalDate date) {
		if (this.holidays.contains(date)) {
			return new CalendarDay(date, DayType.HOLIDAY, this.names.get(date), true);
		}
		if (this.workdays.contains(date)) {
			return new CalendarDay(date, DayType.MAKE_UP, null, true);
		}
		return guess(date, true);
	}

	/**
	 * How many days of the year are worked (F-04).
	 * @return working days from 1 January to 31 December
	 */
	public int workingDayCount() {
		LocalDate first = LocalDate.of(this.year, 1, 1);
		return (int) first.datesUntil(first.plusYears(1)).filter((date) -> day(date).working()).count();
	}

	static CalendarDay guess(LocalDate date, boolean published) {
		@Nullable String noName = null;
		return new CalendarDay(date, weekend(date) ? DayType.WEEKEND : DayType.WORKDAY, noName, published);
	}

	private static boolean weekend(LocalDate date) {
		DayOfWeek day = date.getDayOfWeek();
		return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
	}

	// A notice that moves days of a neighbouring year is an amendment of that year: it
	// has to be loaded as one,
	// so that a date once final never changes by the side.
	private static void requireInside(int year, LocalDate date) {
		if (date.getYear() != year) {
			throw new IllegalArgumentException(date + " is not in " + year + ": load it as an amendment of "
					+ date.getYear() + ", with all the days of that year");
		}
	}

}
