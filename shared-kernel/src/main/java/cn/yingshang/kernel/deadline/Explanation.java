package cn.yingshang.kernel.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import cn.yingshang.kernel.time.CalendarDay;
import cn.yingshang.kernel.time.CalendarSource;
import cn.yingshang.kernel.time.CalendarYear;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Why a time limit ends when it does (时限说明): inputs, calendar sources, every day, result,
 * and a plain Chinese text made from them. The stand-alone verifier checks it without the
 * suite (docs/verify.md).
 *
 * @param format {@value #FORMAT}
 * @param ledger the inputs: rule, budget, pauses, extensions
 * @param asOf the day an open pause is taken to last through, if one was asked about
 * @param budget days to be counted
 * @param sources the notices behind the days, published years only
 * @param days every day after the trigger up to the due date
 * @param due the result
 * @param text the same in Chinese
 */
public record Explanation(String format, DeadlineLedger ledger, @Nullable LocalDate asOf, int budget,
		List<CalendarSource> sources, List<ExplainedDay> days, DueDate due, String text) {

	/** The published format, see docs/verify.md. */
	public static final String FORMAT = "yingshang.due-date.v1";

	public Explanation {
		sources = List.copyOf(sources);
		days = List.copyOf(days);
	}

	static Explanation of(DeadlineLedger ledger, WorkingCalendar calendar, @Nullable LocalDate asOf) {
		WorkingCalendar now = calendar.pinned();
		List<ExplainedDay> days = new ArrayList<>();
		DueDate due = new DayCount(ledger, now::day, asOf).run(days::add);
		List<CalendarSource> sources = IntStream
			.rangeClosed(ledger.trigger().plusDays(1).getYear(), due.date().getYear())
			.mapToObj(now::year)
			.flatMap(Optional::stream)
			.map(CalendarYear::source)
			.toList();
		return new Explanation(FORMAT, ledger, asOf, ledger.budget(), sources, days, due,
				ExplanationText.of(ledger, asOf, sources, days, due));
	}

	/**
	 * Computes the result again from the inputs and the listed days alone, without any
	 * calendar.
	 * @return the due date; equal to {@link #due()} unless something was changed
	 * @throws IllegalStateException if the listed days do not reach the end of the limit
	 */
	public DueDate replay() {
		Map<LocalDate, CalendarDay> listed = new HashMap<>();
		this.days.forEach((day) -> listed.put(day.date(), day.calendarDay()));
		return new DayCount(this.ledger, (date) -> {
			CalendarDay day = listed.get(date);
			if (day == null) {
				throw new IllegalStateException("The explanation does not list " + date);
			}
			return day;
		}, this.asOf).run(null);
	}

}
