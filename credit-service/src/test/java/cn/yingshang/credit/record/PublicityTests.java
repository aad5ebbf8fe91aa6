package cn.yingshang.credit.record;

import java.time.LocalDate;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.finding.Sector;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.credit.record.publicity.Publicity;
import cn.yingshang.credit.record.publicity.RuleSet;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.platform.rule.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** D-01a, D-01b, D-10, D-11, D-12, D-35: how long a record is published. */
class PublicityTests {

	@ParameterizedTest
	@CsvSource({ "2026-04-01,MINOR,FOOD,2026-04-01,2026-07-01", "2026-04-01,GENERAL,OTHER,2026-07-01,2027-04-01",
			"2026-04-01,SERIOUS,OTHER,2027-04-01,2029-04-01", "2026-08-31,GENERAL,OTHER,2026-11-30,2027-08-31",
			"2026-03-31,MINOR,OTHER,2026-06-30,2029-03-31", "2026-03-31,MINOR,FIRE,2027-03-31,2029-03-31",
			"2024-02-29,GENERAL,FOOD,2025-02-28,2027-02-28" })
	void followsTheOrderInForceOnTheDocumentsDate(LocalDate document, Severity severity, Sector sector,
			LocalDate minimum, LocalDate maximum) {
		Publicity publicity = Fixtures.TERMS.of(document, severity, sector);
		assertThat(publicity.minimumUntil()).isEqualTo(minimum);
		assertThat(publicity.publicUntil()).isEqualTo(maximum);
		assertThat(publicity.rules())
			.isEqualTo(document.isBefore(RuleSet.ORDER_36_FROM) ? RuleSet.ORDER_58 : RuleSet.ORDER_36);
	}

	@Test
	void explainsItsClock() {
		Publicity publicity = Fixtures.TERMS.of(Fixtures.DAY, Severity.GENERAL, Sector.OTHER);
		Explanation explanation = publicity.maximum().explain(Fixtures.CALENDAR);
		assertThat(explanation.text()).contains("规则D-10").contains("12个月");
		assertThat(explanation.replay().date()).isEqualTo(publicity.publicUntil());
	}

	@Test
	void refusesADocumentFromTheFutureOrOneLongOver() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> Fixtures.record(Measure.WARNING, Fixtures.DAY.plusDays(1), Fixtures.DAY))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("D-11"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> Fixtures.record(Measure.WARNING, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 2)))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("D-12"));
	}

	@Test
	void keepsEveryVersion() {
		CreditRecord found = Fixtures.record(Measure.LICENCE_SUSPENSION, Fixtures.DAY, Fixtures.DAY);
		assertThat(found.severity()).isEqualTo(Severity.SERIOUS);
		found.revise(Fixtures.organ(Fixtures.DAY.plusDays(9)), Fixtures.finding(Measure.LARGER_FINE, Fixtures.DAY),
				"行政复议变更", Fixtures.TERMS);
		assertThat(found.severity()).isEqualTo(Severity.GENERAL);
		assertThat(found.versions()).extracting((version) -> version.finding().measure())
			.containsExactly(Measure.LICENCE_SUSPENSION, Measure.LARGER_FINE);
		assertThat(found.current().reason()).isEqualTo("行政复议变更");
		assertThat(found.raised()).extracting((raised) -> raised.fact())
			.containsExactly("record.published", "record.published");
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-04,true", "2026-06-06,true", "2026-06-07,false" })
	void tellsWhetherARevokedRecordWasRemovedInThreeDays(LocalDate today, boolean timely) {
		CreditRecord found = Fixtures.record(Measure.LARGER_FINE, Fixtures.DAY, Fixtures.DAY);
		found.revokeAtSource(Fixtures.organ(today), new SourceDocument("行复决1号", "示例区政府", Fixtures.DAY), "撤销",
				Fixtures.TERMS);
		assertThat(found.active()).isFalse();
		assertThat(found.raised().get(1).data())
			.isEqualTo(new RecordEnded("record-1", Fixtures.HOTEL, RecordEnded.Reason.REVOKED_AT_SOURCE, today));
		assertThat(Fixtures.TERMS.withdrawal(Fixtures.DAY).overdue(today, Fixtures.CALENDAR)).isEqualTo(!timely);
	}

}
