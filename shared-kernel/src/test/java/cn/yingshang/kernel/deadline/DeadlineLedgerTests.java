package cn.yingshang.kernel.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.yingshang.kernel.deadline.LedgerRefused.Reason;
import cn.yingshang.kernel.time.CalendarSource;
import cn.yingshang.kernel.time.CalendarYear;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The ledger's rules, one by one (A-06, A-12, decision 9). */
class DeadlineLedgerTests {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 13);

	private final WorkingCalendar calendar = WorkingCalendar.published();

	private final DeadlineLedger five = DeadlineLedger.start("A-01", 5, DayKind.WORKING, FRIDAY);

	@Test
	void countsFromTheDayAfterTheTrigger() {
		assertThat(this.five.due(this.calendar)).isEqualTo(new DueDate(LocalDate.of(2026, 2, 27), false, null));
	}

	@Test
	void aLimitOfNoDaysEndsOnItsTrigger() {
		assertThat(DeadlineLedger.start("A-30", 0, DayKind.WORKING, FRIDAY).due(this.calendar).date())
			.isEqualTo(FRIDAY);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-31, 1, 2026-02-28", "2024-01-31, 1, 2024-02-29", "2026-01-15, 3, 2026-04-15",
			"2026-08-31, 6, 2027-02-28" })
	void monthsEndOnTheSameDayOrTheLastOfTheMonth(LocalDate trigger, int months, LocalDate due) {
		assertThat(DeadlineLedger.start("D-10", months, DayKind.MONTHS, trigger).due(this.calendar))
			.isEqualTo(new DueDate(due, false, null));
	}

	@Test
	void calendarDaysEndOnAHolidayUnlessTheyRoll() {
		DeadlineLedger ten = DeadlineLedger.start("B-42", 10, DayKind.CALENDAR, LocalDate.of(2026, 2, 6));

		assertThat(ten.due(this.calendar).date()).isEqualTo("2026-02-16");
		assertThat(ten.rollingToWorkingDay().due(this.calendar).date()).isEqualTo("2026-02-24");
	}

	@Test
	void daysOfAPauseDoNotCountAndTheDayOfResumingDoes() {
		DeadlineLedger ledger = this.five.pause(SomeGround.EXPERT_REVIEW, "书告1号", LocalDate.of(2026, 2, 25), 2)
			.resume(LocalDate.of(2026, 2, 27));

		assertThat(ledger.due(this.calendar).date()).isEqualTo("2026-03-02");
		assertThat(ledger.consumed(LocalDate.of(2026, 2, 27), this.calendar)).isEqualTo(3);
	}

	@Test
	void whilePausedTheDueDateIsProvisionalByTheDaysTold() {
		DeadlineLedger ledger = this.five.pause(SomeGround.HEARING, "书告1号", LocalDate.of(2026, 2, 25), 2);

		DueDate due = ledger.due(this.calendar);

		assertThat(due.date()).isEqualTo("2026-03-02");
		assertThat(due.provisional()).isTrue();
		assertThat(due.provisionalReason()).contains("听证").contains("2个工作日");
	}

	@Test
	void whilePausedWithoutDaysToldTheEarliestDateIsGiven() {
		DeadlineLedger ledger = this.five.pause(SomeGround.HEARING, "书告1号", LocalDate.of(2026, 2, 25), null);

		assertThat(ledger.due(this.calendar).date()).isEqualTo("2026-02-27");
		assertThat(ledger.due(this.calendar).provisionalReason()).contains("最早可能");
		assertThat(ledger.due(this.calendar, LocalDate.of(2026, 3, 3)).date()).isEqualTo("2026-03-06");
	}

	@Test
	void aClockThatStandsStillIsNotOverdueHoweverLong() {
		DeadlineLedger ledger = this.five.pause(SomeGround.TESTING, "书告1号", LocalDate.of(2026, 2, 25), 2);

		assertThat(ledger.overdue(LocalDate.of(2026, 12, 1), this.calendar)).isFalse();
	}

	@Test
	void aPauseAfterTheEndDoesNotHeal() {
		DeadlineLedger ledger = this.five.pause(SomeGround.TESTING, "书告1号", LocalDate.of(2026, 3, 4), null);

		assertThat(ledger.overdue(LocalDate.of(2026, 3, 4), this.calendar)).isTrue();
		assertThat(ledger.due(this.calendar).provisional()).isFalse();
	}

	@Test
	void anExtensionAddsToTheBudget() {
		DeadlineLedger ledger = DeadlineLedger.start("A-06", 20, DayKind.WORKING, FRIDAY)
			.extend(10, "A-06", "需跨部门核实", "head.zjj", LocalDate.of(2026, 3, 10));

		assertThat(ledger.budget()).isEqualTo(30);
		assertThat(ledger.due(this.calendar).date()).isEqualTo(this.calendar.addWorkingDays(FRIDAY, 30));
	}

	@Test
	void pastThePublishedYearsADueDateIsProvisionalWithTheReason() {
		DeadlineLedger ledger = DeadlineLedger.start("A-06", 20, DayKind.WORKING, LocalDate.of(2026, 12, 18));

		DueDate due = ledger.due(this.calendar);

		assertThat(due.provisional()).isTrue();
		assertThat(due.provisionalReason()).contains("2027年节假日安排通知尚未载入");
	}

	@Test
	void whatIsStoredSaysWhichNoticeItWaitsFor() {
		DeadlineLedger overNewYear = DeadlineLedger.start("A-06", 20, DayKind.WORKING, LocalDate.of(2026, 12, 18));
		Reckoning before = overNewYear.reckon(this.calendar);
		assertThat(before.awaits("c-1")).isEqualTo("2027|c-1");
		assertThat(before.due()).isEqualTo(overNewYear.due(this.calendar));

		WorkingCalendar later = this.calendar.withYear(new CalendarYear(2027, Set.of(LocalDate.of(2027, 1, 1)),
				Set.of(), Map.of(), new CalendarSource(2027, "通知(测试数据)", null, null, null)));
		Reckoning after = overNewYear.reckon(later);
		assertThat(after.awaits("c-1")).isNull();
		assertThat(after.differs(before.date(), before.awaits("c-1"), "c-1")).isTrue();
		assertThat(after.differs(after.date(), null, "c-1")).isFalse();

		assertThat(this.five.reckon(this.calendar).awaitedYear()).isNull();
		assertThat(DeadlineLedger.start("A-01", 5, DayKind.WORKING, LocalDate.of(2023, 12, 29))
			.reckon(this.calendar)
			.awaitedYear()).as("no notice of the past is waited for").isNull();
		assertThat(DeadlineLedger.start("C-15", 800, DayKind.WORKING, LocalDate.of(2026, 12, 18))
			.reckon(later)
			.awaitedYear()).isEqualTo(2028);
	}

	@Test
	void calendarDaysAreFinalInAnyYear() {
		assertThat(DeadlineLedger.start("A-77", 60, DayKind.CALENDAR, LocalDate.of(2030, 1, 1)).due(this.calendar))
			.isEqualTo(new DueDate(LocalDate.of(2030, 3, 2), false, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void doesNotStopTheClockWithoutAWrittenNotice(String notice) {
		refuses(Reason.NO_WRITTEN_NOTICE, () -> this.five.pause(SomeGround.HEARING, notice, FRIDAY, null));
	}

	@Test
	void refusesPausesAndResumesOutOfOrder() {
		DeadlineLedger paused = this.five.pause(SomeGround.HEARING, "书告1号", LocalDate.of(2026, 2, 25), null);
		DeadlineLedger resumed = paused.resume(LocalDate.of(2026, 2, 27));

		refuses(Reason.ALREADY_PAUSED, () -> paused.pause(SomeGround.TENDER, "书告2号", FRIDAY, null));
		refuses(Reason.NOT_PAUSED, () -> this.five.resume(FRIDAY));
		refuses(Reason.DATES_OUT_OF_ORDER, () -> paused.resume(LocalDate.of(2026, 2, 24)));
		refuses(Reason.DATES_OUT_OF_ORDER, () -> this.five.pause(SomeGround.TENDER, "书告2号", FRIDAY.minusDays(1), null));
		refuses(Reason.DATES_OUT_OF_ORDER,
				() -> resumed.pause(SomeGround.TENDER, "书告2号", LocalDate.of(2026, 2, 26), null));
	}

	@Test
	void refusesLimitsAndExtensionsThatMakeNoSense() {
		refuses(Reason.INCOMPLETE, () -> DeadlineLedger.start("A-06", -1, DayKind.WORKING, FRIDAY));
		refuses(Reason.INCOMPLETE, () -> DeadlineLedger.start("A-06", 10_001, DayKind.WORKING, FRIDAY));
		refuses(Reason.INCOMPLETE, () -> DeadlineLedger.start(" ", 1, DayKind.WORKING, FRIDAY));
		refuses(Reason.INCOMPLETE, () -> this.five.extend(0, "A-06", "理由", "head", FRIDAY));
		refuses(Reason.INCOMPLETE, () -> this.five.extend(1, "A-06", " ", "head", FRIDAY));
		refuses(Reason.INCOMPLETE, () -> this.five.extend(1, "A-06", "理由", "", FRIDAY));
		refuses(Reason.INCOMPLETE, () -> this.five.extend(Integer.MAX_VALUE, "A-06", "理由", "head", FRIDAY));
		refuses(Reason.INCOMPLETE, () -> this.five.pause(SomeGround.HEARING, "书告1号", FRIDAY, 0));
	}

	@ParameterizedTest
	@ValueSource(ints = { 3651, 1_000_000, Integer.MAX_VALUE })
	@Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void refusesAPauseLongerThanAnybodyIsTold(int expectedDays) {
		refuses(Reason.OUT_OF_RANGE,
				() -> this.five.pause(SomeGround.TESTING, "书告1号", LocalDate.of(2026, 2, 25), expectedDays)
					.due(this.calendar));
	}

	@Test
	@Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void aPauseStoredBeforeTheBoundCountsUpToItAndCanBeEnded() {
		Pause endless = new Pause("TESTING", "检测", "书告1号", LocalDate.of(2026, 2, 25), null, Integer.MAX_VALUE);
		DeadlineLedger stored = new DeadlineLedger("A-01", DayKind.WORKING, 5, FRIDAY, false, List.of(endless),
				List.of());

		assertThat(stored.due(this.calendar).date())
			.isEqualTo(this.calendar.addWorkingDays(LocalDate.of(2026, 2, 24), 3650 + 3));
		assertThat(stored.resume(LocalDate.of(2026, 2, 27)).due(this.calendar).date()).isEqualTo("2026-03-02");
	}

	@Test
	@Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void refusesALimitThatEndsAfterTheLastDay() {
		LocalDate late = LocalDate.of(2199, 12, 27);

		refuses(Reason.OUT_OF_RANGE, () -> DeadlineLedger.start("C-15", 3650, DayKind.MONTHS, FRIDAY));
		refuses(Reason.OUT_OF_RANGE, () -> DeadlineLedger.start("B-26", 5, DayKind.CALENDAR, late));
		refuses(Reason.OUT_OF_RANGE, () -> DeadlineLedger.start("A-06", 4, DayKind.WORKING, late).due(this.calendar));
		refuses(Reason.OUT_OF_RANGE, () -> DeadlineLedger.start("A-06", 1, DayKind.WORKING, LocalDate.of(5000, 1, 1)));
		assertThat(DeadlineLedger.start("B-26", 4, DayKind.CALENDAR, late).due(this.calendar).date())
			.isEqualTo(DeadlineLedger.LAST_DAY);
	}

	@Test
	void theReasonNamesManyYearsAsOneSpan() {
		DueDate due = this.five.pause(SomeGround.TESTING, "书告1号", LocalDate.of(2026, 2, 25), 3650).due(this.calendar);

		assertThat(due.provisionalReason()).startsWith("2027年至2040年节假日安排通知尚未载入,").hasSizeLessThan(200);
	}

	@Test
	void goesThroughJsonByItsFieldNames() {
		JsonMapper json = JsonMapper.builder().build();
		RandomLedgers ledgers = new RandomLedgers(7);
		for (int i = 0; i < 200; i++) {
			DeadlineLedger ledger = ledgers.runningOrPaused();

			assertThat(json.readValue(json.writeValueAsString(ledger), DeadlineLedger.class)).isEqualTo(ledger);
		}
		assertThat(json.valueToTree(this.five).propertyNames()).containsExactlyInAnyOrder("ruleId", "dayKind", "days",
				"trigger", "rollsToWorkingDay", "pauses", "extensions");
		assertThat(json.readValue("""
				{"ruleId": "A-01", "dayKind": "WORKING", "days": 5, "trigger": "2026-02-13", "rollsToWorkingDay": false}
				""", DeadlineLedger.class)).isEqualTo(this.five);
	}

	@Test
	void aLedgerReadFromAStoreIsCheckedToo() {
		Pause open = new Pause("HEARING", "听证", "书告1号", FRIDAY, null, null);

		refuses(Reason.ALREADY_PAUSED,
				() -> new DeadlineLedger("A-06", DayKind.WORKING, 20, FRIDAY, false, List.of(open, open), List.of()));
	}

	private static void refuses(Reason reason, ThrowingCallable entry) {
		assertThatExceptionOfType(LedgerRefused.class).isThrownBy(entry)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason.name()));
	}

}
