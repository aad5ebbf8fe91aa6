package cn.yingshang.kernel.time;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The calendar's vectors F-04 and F-05, and later years loaded without a release. */
class WorkingCalendarTests {

	private static final CalendarSource NOTICE = new CalendarSource(2027, "关于2027年的通知", null, null, null);

	private final WorkingCalendar calendar = WorkingCalendar.published();

	@ParameterizedTest
	@CsvSource({ "2024, 251", "2025, 248", "2026, 248" })
	void countsTheWorkingDaysOfEachPublishedYear(int year, int expected) {
		LocalDate before = LocalDate.of(year, 1, 1).minusDays(1);

		assertThat(this.calendar.workingDaysBetween(before, LocalDate.of(year, 12, 31))).as("F-04").isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-01-26", "2025-02-08", "2026-02-14", "2026-02-28", "2026-01-04", "2024-02-04",
			"2024-02-18" })
	void worksOnMakeUpDays(LocalDate date) {
		assertThat(this.calendar.day(date)).as("F-01").isEqualTo(new CalendarDay(date, DayType.MAKE_UP, null, true));
	}

	@ParameterizedTest
	@CsvSource({ "2025-01-28, 2025-02-04", "2026-02-15, 2026-02-23" })
	void restsThroughSpringFestival(LocalDate first, LocalDate last) {
		assertThat(first.datesUntil(last.plusDays(1))).allSatisfy((date) -> {
			assertThat(this.calendar.isWorkingDay(date)).isFalse();
			assertThat(this.calendar.day(date).name()).isEqualTo("春节");
		});
	}

	@Test
	void countsFiveWorkingDaysOverSpringFestival2026() {
		assertThat(this.calendar.addWorkingDays(LocalDate.of(2026, 2, 13), 5)).as("F-05").isEqualTo("2026-02-27");
	}

	@Test
	void subtractingUndoesAddingOnWorkingDays() {
		Random random = new Random(20260213);
		for (int i = 0; i < 2_000; i++) {
			LocalDate from = this.calendar.workingDayOnOrAfter(LocalDate.of(2024, 1, 2).plusDays(random.nextInt(900)));
			int days = random.nextInt(60);

			LocalDate to = this.calendar.addWorkingDays(from, days);

			assertThat(this.calendar.subtractWorkingDays(to, days)).isEqualTo(from);
			assertThat(this.calendar.workingDaysBetween(from, to)).isEqualTo(days);
			assertThat(this.calendar.workingDaysBetween(to, from)).isEqualTo(-days);
		}
	}

	@Test
	void guessesFromTheWeekdayBeyondThePublishedYearsAndSaysSo() {
		LocalDate newYear = LocalDate.of(2027, 1, 1);

		assertThat(this.calendar.day(newYear)).isEqualTo(new CalendarDay(newYear, DayType.WORKDAY, null, false));
		assertThat(this.calendar.provisionalReason(LocalDate.of(2026, 12, 30), newYear)).as("F-03")
			.contains("2027年节假日安排通知尚未载入");
		assertThat(this.calendar.provisionalReason(LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31))).isNull();
		assertThat(this.calendar.provisionalReason(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 2))).isNull();
		assertThat(this.calendar.provisionalReason(LocalDate.of(2023, 12, 30), LocalDate.of(2024, 1, 2)))
			.contains("2023");
	}

	@Test
	void knowsItsYearsAndTheirNotices() {
		assertThat(this.calendar.firstPublishedYear()).as("F-02").isEqualTo(2024);
		assertThat(this.calendar.lastPublishedYear()).isEqualTo(2026);
		assertThat(this.calendar.isPublished(2026)).isTrue();
		assertThat(this.calendar.isPublished(2027)).isFalse();
		assertThat(this.calendar.year(2025).orElseThrow().source().number()).isEqualTo("国办发明电〔2024〕12号");
	}

	@Test
	void takesALaterYearFromAFile() {
		WorkingCalendar loaded = this.calendar.withNotices("2027.json", bytes("""
				{"years": {"2027": {"holidays": ["2027-01-01"], "workdays": ["2027-01-03"],
				  "names": {"2027-01-01": "元旦"}, "source": {"doc": "关于2027年部分节假日安排的通知"}}}}
				"""));

		assertThat(loaded.lastPublishedYear()).isEqualTo(2027);
		assertThat(loaded.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
		assertThat(loaded.isWorkingDay(LocalDate.of(2027, 1, 3))).isTrue();
		assertThat(this.calendar.isPublished(2027)).as("the published calendar stays as it was").isFalse();
	}

	@Test
	void followsWhatIsInForceUnlessItIsPinned() {
		AtomicReference<WorkingCalendar> inForce = new AtomicReference<>(this.calendar);
		WorkingCalendar following = WorkingCalendar.following(inForce::get);
		WorkingCalendar pinned = following.pinned();

		inForce.set(this.calendar.withYear(new CalendarYear(2027, Set.of(), Set.of(), Map.of(), NOTICE)));

		assertThat(following.isPublished(2027)).isTrue();
		assertThat(following.lastPublishedYear()).isEqualTo(2027);
		assertThat(pinned.isPublished(2027)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"years\": {}} | names no years", "[] | names no years", "{ | is no JSON",
			"{\"years\":{\"x\":{}}} | year x",
			"{\"years\":{\"2027\":{\"holidays\":[\"2027-13-01\"],\"workdays\":[],\"source\":{\"doc\":\"d\"}}}} | year 2027",
			"{\"years\":{\"2027\":{\"holidays\":[],\"workdays\":[],\"source\":{\"doc\":\"d\"},\"workingDayCount\":1}}} | workingDayCount says 1",
			"{\"years\":{\"2027\":{\"holidays\":[],\"workdays\":[]}}} | source" })
	void refusesAWrongFileAndNamesIt(String json, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar.withNotices("wrong.json", bytes(json)))
			.withMessageContaining("wrong.json")
			.withMessageContaining(reason);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void refusesDaysThatDoNotFitTogether() {
		Set<LocalDate> friday = Set.of(LocalDate.of(2027, 1, 1));
		Set<LocalDate> sunday = Set.of(LocalDate.of(2027, 1, 3));

		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CalendarYear(2027, Set.of(), friday, Map.of(), NOTICE))
			.withMessageContaining("no Saturday or Sunday");
		assertThatIllegalArgumentException().isThrownBy(() -> new CalendarYear(2027, sunday, sunday, Map.of(), NOTICE))
			.withMessageContaining("both");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CalendarYear(2026, friday, Set.of(), Map.of(), NOTICE))
			.withMessageContaining("amendment of 2027");
	}

}
