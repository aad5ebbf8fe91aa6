package cn.yingshang.kernel.deadline;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.kernel.time.DayType;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * An explanation says why, in data and in Chinese, and gives the result again when fed
 * back (decision 18).
 */
class ExplanationTests {

	private final WorkingCalendar calendar = WorkingCalendar.published();

	private final DeadlineLedger ledger = DeadlineLedger.start("A-01", 5, DayKind.WORKING, LocalDate.of(2026, 2, 13))
		.pause(SomeGround.APPRAISAL, "书告〔2026〕3号", LocalDate.of(2026, 2, 25), 1)
		.resume(LocalDate.of(2026, 2, 26))
		.extend(1, "A-06", "需补充核实", "head.scjg", LocalDate.of(2026, 2, 26));

	@Test
	void listsEveryDayWithItsReason() {
		Explanation explanation = this.ledger.explain(this.calendar);

		assertThat(explanation.due().date()).isEqualTo("2026-03-02");
		assertThat(explanation.days()).extracting(ExplainedDay::date)
			.containsExactlyElementsOf(LocalDate.of(2026, 2, 14).datesUntil(LocalDate.of(2026, 3, 3)).toList());
		assertThat(explanation.days().get(0))
			.isEqualTo(new ExplainedDay(LocalDate.of(2026, 2, 14), DayType.MAKE_UP, null, true, true, 1, null, null));
		assertThat(explanation.days().get(1)).isEqualTo(
				new ExplainedDay(LocalDate.of(2026, 2, 15), DayType.HOLIDAY, "春节", true, false, null, null, null));
		assertThat(explanation.days().get(11)).isEqualTo(new ExplainedDay(LocalDate.of(2026, 2, 25), DayType.WORKDAY,
				null, true, false, null, "鉴定", "书告〔2026〕3号"));
		assertThat(explanation.sources()).extracting("year", "url")
			.containsExactly(Tuple.tuple(2026, "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"));
	}

	@Test
	void saysTheSameInChinese() {
		assertThat(this.ledger.explain(this.calendar).text().lines()).contains("依据规则A-01,期限为5个工作日;自2026-02-13起,次日开始计算。",
				"2026-02-26由head.scjg批准延长1个工作日(规则A-06),理由:需补充核实。",
				"自2026-02-25起因鉴定暂停计时(书面告知书告〔2026〕3号,所需1个工作日),2026-02-26恢复计时。", "2026年工作日依据:国务院办公厅关于2026年部分节假日安排的通知。",
				"2026-02-14 星期六 调休上班:计第1日,共6日。", "2026-02-15 星期日 节假日(春节):不计。",
				"2026-02-25 星期三 工作日:因鉴定暂停,不计(书告〔2026〕3号)。", "2026-03-01 星期日 周末:不计。", "2026-03-02 星期一 工作日:计第6日,共6日。",
				"届满日:2026-03-02。");
	}

	@Test
	void saysThatADateIsProvisional() {
		DeadlineLedger late = DeadlineLedger.start("A-01", 2, DayKind.WORKING, LocalDate.of(2026, 12, 31));

		assertThat(late.explain(this.calendar).text()).contains("2027-01-01 星期五 工作日(暂定):计第1日,共2日。")
			.endsWith("届满日:2027-01-04(暂定:2027年节假日安排通知尚未载入,暂按周一至周五为工作日推算,载入后重新计算)。");
	}

	@Test
	void saysWhyACalendarLimitRolls() {
		DeadlineLedger rolled = DeadlineLedger.start("B-42", 10, DayKind.CALENDAR, LocalDate.of(2026, 2, 12))
			.rollingToWorkingDay();

		assertThat(rolled.explain(this.calendar).text()).contains("2026-02-22 星期日 节假日(春节):计第10日,共10日。",
				"2026-02-23 星期一 节假日(春节):顺延。", "2026-02-24 星期二 工作日:顺延至此日。");
	}

	@Test
	void goesThroughJsonAndStillReproducesItsResult() {
		JsonMapper json = JsonMapper.builder().build();
		Explanation explanation = this.ledger.explain(this.calendar);

		Explanation read = json.readValue(json.writeValueAsString(explanation), Explanation.class);

		assertThat(read).isEqualTo(explanation);
		assertThat(read.replay()).isEqualTo(explanation.due());
	}

	@Test
	void anExplanationCutShortDoesNotReplay() {
		Explanation whole = this.ledger.explain(this.calendar);
		List<ExplainedDay> cut = whole.days().subList(0, whole.days().size() - 1);
		Explanation shortened = new Explanation(whole.format(), whole.ledger(), whole.asOf(), whole.budget(),
				whole.sources(), cut, whole.due(), whole.text());

		assertThatIllegalStateException().isThrownBy(shortened::replay).withMessageContaining("2026-03-02");
	}

}
