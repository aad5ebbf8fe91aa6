package cn.yingshang.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.kernel.time.CalendarSource;
import cn.yingshang.kernel.time.CalendarYear;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the suite explains verifies, and nothing else does. */
class DueDateCheckTests {

	private final WorkingCalendar calendar = WorkingCalendar.published();

	private final Random random = new Random(9);

	@Test
	void verifiesWhatTheSuiteExplains() {
		for (int i = 0; i < 2_000; i++) {
			DeadlineLedger ledger = ledger();
			boolean asked = this.random.nextBoolean();
			Explanation explanation = asked
					? ledger.explain(this.calendar, ledger.trigger().plusDays(this.random.nextInt(60)))
					: ledger.explain(this.calendar);

			assertThat(check(explanation)).as("%s", ledger).contains("due " + explanation.due().date());
		}
	}

	@Test
	void detectsEveryChange() {
		for (int i = 0; i < 12; i++) {
			DeadlineLedger ledger = ledger();
			Explanation explanation = (i % 2 == 0) ? ledger.explain(this.calendar)
					: ledger.explain(this.calendar, ledger.trigger().plusDays(20));
			JsonNode json = Document.JSON.valueToTree(explanation);

			Map<String, JsonNode> changes = Tampering.of(json);
			// The ground's code is for programs; people read its label, and the label is
			// checked.
			changes.keySet().removeIf((what) -> what.endsWith(".ground"));
			Tampering.isDetected(changes, (changed) -> check(changed));
		}
	}

	@Test
	void detectsAnInventedHoliday() {
		JsonNode json = Document.JSON.valueToTree(
				DeadlineLedger.start("A-01", 5, DayKind.WORKING, LocalDate.of(2026, 3, 2)).explain(this.calendar));
		String forged = json.toString()
			.replace("\"date\":\"2026-03-04\",\"type\":\"WORKDAY\"", "\"date\":\"2026-03-04\",\"type\":\"HOLIDAY\"");

		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> check(Document.JSON.readTree(forged)))
			.withMessageContaining("2026-03-04 is WORKDAY by the notice")
			.withMessageContaining("says HOLIDAY");
	}

	@Test
	void detectsAPauseWithoutNotice() {
		DeadlineLedger ledger = DeadlineLedger.start("A-06", 20, DayKind.WORKING, LocalDate.of(2026, 3, 2))
			.pause(SomeGround.HEARING, "书告1号", LocalDate.of(2026, 3, 9), 3)
			.resume(LocalDate.of(2026, 3, 12));
		String forged = Document.JSON.valueToTree(ledger.explain(this.calendar)).toString().replace("书告1号", "");

		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> check(Document.JSON.readTree(forged)))
			.withMessageContaining("no written notice");
	}

	@Test
	void saysWhichYearsItCouldNotCheck() {
		CalendarYear later = new CalendarYear(2027, Set.of(LocalDate.of(2027, 1, 1)), Set.of(),
				Map.of(LocalDate.of(2027, 1, 1), "元旦"),
				new CalendarSource(2027, "关于2027年部分节假日安排的通知", null, null, null));
		Explanation explanation = DeadlineLedger.start("A-01", 5, DayKind.WORKING, LocalDate.of(2026, 12, 30))
			.explain(this.calendar.withYear(later));

		assertThat(check(explanation)).contains("no notice known here for [2027]");
	}

	@Test
	void saysThatADateIsProvisional() {
		assertThat(check(
				DeadlineLedger.start("A-01", 5, DayKind.WORKING, LocalDate.of(2026, 12, 30)).explain(this.calendar)))
			.isEqualTo("due 2027-01-06 by rule A-01, provisional");
	}

	@Test
	void takesASpanOfYearsForEachYearInIt() {
		Explanation explanation = DeadlineLedger.start("C-15", 800, DayKind.WORKING, LocalDate.of(2026, 12, 30))
			.explain(this.calendar);
		assertThat(check(explanation)).endsWith(", provisional");

		String forged = Document.JSON.valueToTree(explanation).toString().replace("2027年至2030年", "2027年至2029年");
		assertThatExceptionOfType(DoesNotVerify.class).isThrownBy(() -> check(Document.JSON.readTree(forged)))
			.withMessageContaining("2027年至2030年");
	}

	static String check(Explanation explanation) {
		return check(Document.JSON.<JsonNode>valueToTree(explanation));
	}

	private static String check(JsonNode explanation) {
		return DueDateCheck.check(Document.of("explanation", explanation), Notices.known(null));
	}

	private DeadlineLedger ledger() {
		DayKind kind = List.of(DayKind.WORKING, DayKind.WORKING, DayKind.CALENDAR, DayKind.MONTHS)
			.get(this.random.nextInt(4));
		DeadlineLedger ledger = DeadlineLedger.start("A-06", this.random.nextInt((kind == DayKind.MONTHS) ? 4 : 30),
				kind, LocalDate.of(2024, 1, 1).plusDays(this.random.nextInt(1_150)));
		if (this.random.nextBoolean()) {
			ledger = ledger.rollingToWorkingDay();
		}
		LocalDate free = ledger.trigger();
		for (int pauses = this.random.nextInt(3); pauses > 0; pauses--) {
			LocalDate from = free.plusDays(this.random.nextInt(12));
			free = from.plusDays(this.random.nextInt(10));
			ledger = ledger.pause(ground(), "书告" + pauses + "号", from, expected()).resume(free);
		}
		if (this.random.nextInt(3) == 0) {
			ledger = ledger.extend(1 + this.random.nextInt(9), "A-06", "情况复杂", "head.zjj", free);
		}
		return (this.random.nextInt(3) == 0) ? ledger.pause(ground(), "书告末号", free.plusDays(3), expected()) : ledger;
	}

	private SomeGround ground() {
		return SomeGround.values()[this.random.nextInt(SomeGround.values().length)];
	}

	private Integer expected() {
		return this.random.nextBoolean() ? 1 + this.random.nextInt(9) : null;
	}

}
