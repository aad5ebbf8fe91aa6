package cn.yingshang.kernel.time;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The working-day calendar (工作日历, F-01 to F-05): Monday to Friday without the published
 * holidays, with the published make-up days; outside the published years Monday to
 * Friday, and every such date is provisional. Immutable, but for one that follows the
 * city's.
 */
public final class WorkingCalendar {

	private static final WorkingCalendar PUBLISHED = of(
			index(CalendarFile.resource("/cn/yingshang/kernel/city/dalian/calendars/holidays.json")));

	private final Supplier<NavigableMap<Integer, CalendarYear>> years;

	private WorkingCalendar(Supplier<NavigableMap<Integer, CalendarYear>> years) {
		this.years = years;
	}

	private static WorkingCalendar of(TreeMap<Integer, CalendarYear> years) {
		NavigableMap<Integer, CalendarYear> fixed = Collections.unmodifiableNavigableMap(years);
		return new WorkingCalendar(() -> fixed);
	}

	/**
	 * The years known at release: 2024 to 2026.
	 * @return the calendar
	 */
	public static WorkingCalendar published() {
		return PUBLISHED;
	}

	/**
	 * The calendar that is in force whenever it is asked.
	 * @param current gives the calendar of the moment
	 * @return a calendar whose answers follow; {@link #pinned()} holds one moment fast
	 */
	public static WorkingCalendar following(Supplier<WorkingCalendar> current) {
		return new WorkingCalendar(() -> current.get().years.get());
	}

	/**
	 * This calendar as it is now, so that one calculation sees one calendar.
	 * @return a calendar that changes no more
	 */
	public WorkingCalendar pinned() {
		NavigableMap<Integer, CalendarYear> now = this.years.get();
		return new WorkingCalendar(() -> now);
	}

	/**
	 * This calendar with the years of a file, so that a later notice needs no release. A
	 * file may replace a year that is known already (an amended notice).
	 * @param where names the file in a refusal
	 * @param json its bytes, of the shape of {@code holidays.json}
	 * @return a new calendar
	 * @throws IllegalArgumentException naming file, year and date of what is wrong
	 */
	public WorkingCalendar withNotices(String where, byte[] json) {
		return with(CalendarFile.read(where, json));
	}

	/**
	 * This calendar with one more year, or with the year replaced by its amended notice.
	 * @param year the year's days
	 * @return a new calendar
	 */
	public WorkingCalendar withYear(CalendarYear year) {
		return with(List.of(year));
	}

	private WorkingCalendar with(Collection<CalendarYear> more) {
		TreeMap<Integer, CalendarYear> all = new TreeMap<>(this.years.get());
		all.putAll(index(more));
		return of(all);
	}

	/**
	 * What a date is.
	 * @param date any date
	 * @return the day; outside the published years by its weekday and not published
	 */
	public CalendarDay day(LocalDate date) {
		CalendarYear year = this.years.get().get(date.getYear());
		return (year != null) ? year.day(date) : CalendarYear.guess(date, false);
	}

	/**
	 * Whether a date is worked (F-01).
	 * @param date any date
	 * @return whether it is a working day
	 */
	public boolean isWorkingDay(LocalDate date) {
		return day(date).working();
	}

	/**
	 * The n-th working day after a date; the first day counted is the day after.
	 * @param from the triggering date, never counted
	 * @param n working days, 0 or more; 0 gives {@code from} itself
	 * @return the date of the n-th working day
	 */
	public LocalDate addWorkingDays(LocalDate from, int n) {
		return step(from, n, 1);
	}

	/**
	 * The n-th working day before a date; the first day counted is the day before.
	 * @param from the date, never counted
	 * @param n working days, 0 or more; 0 gives {@code from} itself
	 * @return the date of the n-th working day before
	 */
	public LocalDate subtractWorkingDays(LocalDate from, int n) {
		return step(from, n, -1);
	}

	private LocalDate step(LocalDate from, int n, int direction) {
		if (n < 0) {
			throw new IllegalArgumentException("Working days to count must not be negative: " + n);
		}
		WorkingCalendar now = pinned();
		LocalDate date = from;
		for (int left = n; left > 0;) {
			date = date.plusDays(direction);
			if (now.isWorkingDay(date)) {
				left--;
			}
		}
		return date;
	}

	/**
	 * The date itself if it is worked, else the next one that is.
	 * @param date any date
	 * @return a working day
	 */
	public LocalDate workingDayOnOrAfter(LocalDate date) {
		LocalDate day = date;
		while (!isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	/**
	 * Working days after one date up to another.
	 * @param fromExclusive not counted
	 * @param toInclusive counted if worked
	 * @return the number of working days; negative if the second date is before the first
	 */
	public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
		if (toInclusive.isBefore(fromExclusive)) {
			return -workingDaysBetween(toInclusive, fromExclusive);
		}
		WorkingCalendar now = pinned();
		int days = 0;
		for (LocalDate date = fromExclusive.plusDays(1); !date.isAfter(toInclusive); date = date.plusDays(1)) {
			if (now.isWorkingDay(date)) {
				days++;
			}
		}
		return days;
	}

	/**
	 * Whether a year's notice is loaded.
	 * @param year a year
	 * @return whether its days are final
	 */
	public boolean isPublished(int year) {
		return this.years.get().containsKey(year);
	}

	public int firstPublishedYear() {
		return this.years.get().firstKey();
	}

	public int lastPublishedYear() {
		return this.years.get().lastKey();
	}

	/**
	 * A published year's days.
	 * @param year a year
	 * @return its days, empty if its notice is not loaded
	 */
	public Optional<CalendarYear> year(int year) {
		return Optional.ofNullable(this.years.get().get(year));
	}

	/**
	 * Why working days counted over a span are provisional (F-03).
	 * @param fromExclusive the span's start, not part of it
	 * @param toInclusive the span's end
	 * @return the reason in Chinese, or {@code null} if every date of the span is final
	 */
	public @Nullable String provisionalReason(LocalDate fromExclusive, LocalDate toInclusive) {
		if (!toInclusive.isAfter(fromExclusive)) {
			return null;
		}
		for (int year = fromExclusive.plusDays(1).getYear(); year <= toInclusive.getYear(); year++) {
			if (!isPublished(year)) {
				return unpublished(new TreeSet<>(Set.of(year)));
			}
		}
		return null;
	}

	/**
	 * The sentence that marks a date as provisional; years that follow each other are one
	 * span.
	 * @param years the years whose notices are not loaded, at least one
	 * @return the reason in Chinese
	 */
	public static String unpublished(SortedSet<Integer> years) {
		StringBuilder spans = new StringBuilder();
		Integer first = null;
		for (int year : years) {
			first = (first != null) ? first : year;
			if (!years.contains(year + 1)) {
				spans.append(spans.isEmpty() ? "" : "、").append(first).append("年");
				spans.append((first < year) ? "至" + year + "年" : "");
				first = null;
			}
		}
		return spans + "节假日安排通知尚未载入,暂按周一至周五为工作日推算,载入后重新计算";
	}

	private static TreeMap<Integer, CalendarYear> index(Collection<CalendarYear> years) {
		TreeMap<Integer, CalendarYear> index = new TreeMap<>();
		years.forEach((year) -> index.put(year.year(), year));
		return index;
	}

}
