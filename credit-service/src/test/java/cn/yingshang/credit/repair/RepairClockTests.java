package cn.yingshang.credit.repair;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.finding.Sector;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.publicity.PublicityTerms;
import cn.yingshang.credit.record.publicity.RecordSettings;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.test.city.LaterNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** D-16 by D-01a and D-01b: procedure follows the application's date. */
class RepairClockTests {

	private static Repair accepted(LocalDate applied, LocalDate accepted) {
		RepairableRecord found = new RepairableRecord("record-1", Fixtures.HOTEL, "wjw", "210202", true, Severity.MINOR,
				applied, true, null, null);
		Repair repair = new Repair("repair-1", Fixtures.applicant(applied), found, Fixtures.commitment(applied),
				List.of(), Fixtures.PROCEDURE);
		repair.accept(Fixtures.organ(accepted), Fixtures.PROCEDURE);
		return repair;
	}

	@ParameterizedTest
	@CsvSource({
			// Order 36: ten working days from receipt, over the Labour Day break
			"2026-04-27,2026-04-29,D-16,2026-05-13",
			// Order 58: seven working days from acceptance, over Qingming
			"2026-03-31,2026-04-02,D-01a,2026-04-14" })
	void countsByTheOrderOfTheApplicationsDate(LocalDate applied, LocalDate accepted, String rule, LocalDate due) {
		Repair repair = accepted(applied, accepted);
		assertThat(repair.decisionClock()).isNotNull();
		assertThat(repair.decisionClock().ruleId()).isEqualTo(rule);
		assertThat(repair.dueOn()).isEqualTo(due);
	}

	@Test
	void isCountedAgainWhenTheNoticeItWaitsForHasCome() {
		LocalDate december = LocalDate.of(2026, 12, 28);
		RepairProcedure later = new RepairProcedure(Fixtures.defaults("repair", RepairSettings.class),
				LaterNotice.calendar());
		Repair repair = accepted(december, december);
		assertThat(repair.dueOn()).isEqualTo("2027-01-11");

		repair.noticeCame(Fixtures.system(RepairTable.RECOUNT, december), Fixtures.PROCEDURE);
		assertThat(repair.dueOn()).as("nothing has come yet").isEqualTo("2027-01-11");
		repair.noticeCame(Fixtures.system(RepairTable.RECOUNT, december), later);
		assertThat(repair.dueOn()).isEqualTo("2027-01-12");
	}

	@Test
	void aRecordsPublicityIsTheSameByAnyNotice() {
		PublicityTerms later = new PublicityTerms(Fixtures.defaults("record", RecordSettings.class),
				LaterNotice.calendar());
		for (Severity severity : Severity.values()) {
			LocalDate document = LocalDate.of(2026, 11, 7);
			assertThat(later.of(document, severity, Sector.OTHER)).as("months, and nothing rolls")
				.isEqualTo(Fixtures.TERMS.of(document, severity, Sector.OTHER));
		}
	}

	@Test
	void isExtendedOnceWithAReason() {
		Repair repair = accepted(Fixtures.DAY, Fixtures.DAY);
		assertThat(repair.dueOn()).isEqualTo("2026-06-17");
		repair.extend(Fixtures.organ(Fixtures.DAY), "需要核查", Fixtures.PROCEDURE);
		assertThat(repair.dueOn()).isEqualTo("2026-07-02");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> repair.extend(Fixtures.organ(Fixtures.DAY), "再延", Fixtures.PROCEDURE));
	}

	@Test
	void tellsALateDecision() {
		Repair repair = accepted(Fixtures.DAY, Fixtures.DAY);
		LocalDate late = LocalDate.of(2026, 6, 18);
		repair.decide(Fixtures.organ(late), Decision.Outcome.REFUSED, "不符合", "可申请行政复议", false,
				RepairWorkflowTests.corrected());
		assertThat(repair.decision()).isNotNull();
		assertThat(repair.decision().timely()).isFalse();
	}

}
