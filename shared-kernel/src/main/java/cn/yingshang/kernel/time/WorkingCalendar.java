package cn.yingshang.kernel.time;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The working-day calendar (工作日历, F-01 to F-05): Monday to Friday without the published
 * holidays, with the published make-up days; outside the published years Monday to
 * Friday, and every such date is provisional. Immutable.
 */
public final class WorkingCalendar {

	private static final WorkingCalendar PUBLISHED = new WorkingCalendar(index(CalendarFile.resource("holidays.json")));

	private final Map<Integer, CalendarYear> years;

	private final int firstYear;

	private final int lastYear;

	private WorkingCalendar(TreeMap<Integer, CalendarYear> years) {
		this.firstYear = years.firstKey();
		this.lastYear = years.lastKey();
		this.years = Map.copyOf(years);
	}

	/**
	 * The years known at release: 2024 to 2026.
	 * @return the calendar
	 */
	public static WorkingCalendar published() {
		return PUBLISHED;
	}

	/**
	 * The years known at release and those in a folder, so that a later notice needs no
	 * release. A file may replace a year that is known already (an amended notice).
	 * @param folder a folder of {@code *.json} files of the shape of
	 * {@code holidays.json}, read in order of name
	 * @return the calendar
	 * @throws IllegalArgumentException naming file, year and date of what is wrong, or a
	 * folder that is not there
	 */
	public static WorkingCalendar load(Path folder) {
		return PUBLISHED.with(CalendarFile.folder(folder));
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
		TreeMap<Integer, CalendarYear> all = new TreeMap<>(this.years);
		all.putAll(index(more));
		return new WorkingCalendar(all);
	}

	/**
	 * What a date is.
	 * @param date any date
	 * @return the day; outside the published years by its weekday and not published
	 */
	public CalendarDay day(LocalDate date) {
		CalendarYear year = this.years.get(date.getYear());
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
		LocalDate date = from;
		for (int left = n; left > 0;) {
			date = date.plusDays(direction);
			if (isWorkingDay(date)) {
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
		int days = 0;
		for (LocalDate date = fromExclusive.plusDays(1); !date.isAfter(toInclusive); date = date.plusDays(1)) {
			if (isWorkingDay(date)) {
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
		return this.years.containsKey(year);
	}

	public int firstPublishedYear() {
		return this.firstYear;
	}

	public int lastPublishedYear() {
		return this.lastYear;
	}

	/**
	 * A published year's days.
	 * @param year a year
	 * @return its days, empty if its notice is not loaded
	 */
	public Optional<CalendarYear> year(int year) {
		return Optional.ofNullable(this.years.get(year));
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
