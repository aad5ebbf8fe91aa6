package cn.yingshang.credit;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.RecordState;
import cn.yingshang.credit.record.RecordTable;
import cn.yingshang.credit.record.finding.Correction;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.repair.Decision;
import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairState;
import cn.yingshang.credit.repair.RepairWithdrawn;
import cn.yingshang.credit.repair.RepairableRecord;
import cn.yingshang.credit.risk.RiskClass;
import cn.yingshang.credit.subject.Eligibility;
import cn.yingshang.credit.subject.Promise;
import cn.yingshang.credit.subject.Subject;
import cn.yingshang.platform.rule.RuleViolation;
import org.junit.jupiter.api.Test;

import static cn.yingshang.credit.Fixtures.applicant;
import static cn.yingshang.credit.Fixtures.commitment;
import static cn.yingshang.credit.Fixtures.organ;
import static cn.yingshang.credit.Fixtures.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Lives of credit records, told in the language of the domain. */
class CreditLifecycleStoryTests {

	private final World world = new World(LocalDate.of(2026, 6, 1));

	@Test
	void aHotelLosesThePromiseLaneAndRegainsItByRepair() {
		Subject hotel = this.world.subject;
		assertThat(this.world.heard()).containsExactly("subject.registered", "riskclass.changed");
		hotel.makePromise(system(Subject.PROMISE_MADE, day("2026-06-01")), "case-1", "public-place-hygiene", "卫证1",
				day("2026-06-01"));

		// The re-check finds the promise not kept and not corrected.
		this.world.today = day("2026-06-03");
		hotel.breakPromise(system(Subject.PROMISE_BROKEN, this.world.today), "case-1", this.world.today);
		CreditRecord found = this.world
			.tell(Fixtures.record(Measure.BROKEN_PROMISE, this.world.today, this.world.today));
		assertThat(this.world.heard()).containsExactly("record.published", "eligibility.changed", "riskclass.changed");
		assertThat(hotel.state()).isEqualTo(Subject.State.BARRED);
		assertThat(Eligibility.of(hotel.id(), hotel.standing()).reasons())
			.containsExactly(new Eligibility.Reason("A-71", "record-1", "曾经承诺不实且尚未完成信用修复"));
		assertThat(this.world.risk.assessment().riskClass()).isEqualTo(RiskClass.C);
		assertThat(found.current().publicity().publicUntil()).isEqualTo("2026-09-03");

		// Nothing is repaired before it is corrected, however mild it is.
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> apply(found, "2026-06-03"))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("D-13"));

		// A further re-check confirms the correction, and no proof is asked for.
		found.correct(system(RecordTable.CORRECTION, day("2026-06-05")), new Correction(day("2026-06-05"), "wjw", "p"));
		Repair repair = apply(found, "2026-06-05");
		assertThat(repair.dueOn()).isEqualTo("2026-06-10");
		repair.accept(organ(day("2026-06-08")), Fixtures.PROCEDURE);
		assertThat(repair.dueOn()).isEqualTo("2026-06-22");
		this.world.today = day("2026-06-09");
		decide(repair, found);

		assertThat(this.world.heard()).containsExactly("repair.decided", "record.ended", "eligibility.changed",
				"riskclass.changed");
		assertThat(repair.state()).isEqualTo(RepairState.UNPUBLISHED);
		assertThat(found.state()).isEqualTo(RecordState.REPAIRED);
		assertThat(hotel.state()).isEqualTo(Subject.State.CLEAR);
		assertThat(this.world.risk.assessment().riskClass()).isEqualTo(RiskClass.B);
		assertThat(hotel.promises()).extracting(Promise::outcome).containsExactly(Promise.Outcome.BROKEN);
	}

	@Test
	void aGeneralRecordWaitsOutItsMinimum() {
		CreditRecord found = this.world
			.tell(Fixtures.record(Measure.LARGER_FINE, day("2026-04-10"), day("2026-06-01")));
		assertThat(this.world.subject.state()).isEqualTo(Subject.State.CLEAR);
		found.correct(organ(day("2026-06-02")), new Correction(day("2026-06-02"), null, "缴款凭证"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> apply(found, "2026-07-10"))
			.as("the last day of the minimum is public too")
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("D-12"));
		assertThat(apply(found, "2026-07-11").state()).isEqualTo(RepairState.SUBMITTED);
	}

	@Test
	void aSeriousRecordEndsByItselfAndItsBarByRepairAlone() {
		CreditRecord found = this.world
			.tell(Fixtures.record(Measure.LICENCE_REVOCATION, day("2026-05-20"), day("2026-06-01")));
		assertThat(this.world.subject.state()).isEqualTo(Subject.State.BARRED);
		found.retain(organ(day("2029-05-10")), "示例公示〔2029〕1号", "拒不纠正");
		this.world.today = day("2029-05-21");
		found.reachMaximum(system(RecordTable.PUBLICITY_END, this.world.today));
		assertThat(found.state()).as("not corrected, and its organ decided: stays").isEqualTo(RecordState.PUBLISHED);
		assertThat(found.display().keptPublished()).isTrue();
		found.correct(organ(this.world.today), new Correction(this.world.today, null, "整改报告"));
		found.reachMaximum(system(RecordTable.PUBLICITY_END, this.world.today));
		this.world.tell(found);
		assertThat(found.state()).isEqualTo(RecordState.EXPIRED);
		assertThat(this.world.subject.state()).as("not repaired").isEqualTo(Subject.State.BARRED);
		Repair repair = apply(found, "2029-05-21");
		repair.accept(organ(this.world.today), Fixtures.PROCEDURE);
		decide(repair, found);
		assertThat(this.world.subject.state()).isEqualTo(Subject.State.CLEAR);
	}

	@Test
	void aBrokenCommitmentTakesTheRepairBack() {
		this.world.today = day("2026-06-03");
		CreditRecord found = this.world
			.tell(Fixtures.record(Measure.BROKEN_PROMISE, this.world.today, this.world.today));
		found.correct(organ(this.world.today), new Correction(this.world.today, "wjw", "p"));
		Repair repair = apply(found, "2026-06-03");
		repair.accept(organ(this.world.today), Fixtures.PROCEDURE);
		decide(repair, found);
		this.world.heard();

		this.world.today = day("2026-07-01");
		repair.withdrawRepair(organ(this.world.today), RepairWithdrawn.Ground.BROKEN_COMMITMENT, "故意不履行承诺",
				"可在六十日内申请行政复议", Fixtures.PROCEDURE);
		this.world.tell(repair);
		assertThat(this.world.heard()).containsExactly("repair.withdrawn", "record.published", "eligibility.changed",
				"riskclass.changed");
		assertThat(found.state()).isEqualTo(RecordState.REPUBLISHED);
		assertThat(found.display().bannedUntil()).isEqualTo("2029-07-01");
		assertThat(this.world.subject.state()).isEqualTo(Subject.State.BARRED);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> apply(found, "2026-08-01"))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("D-21"));
	}

	private Repair apply(CreditRecord found, String day) {
		return this.world.tell(new Repair("repair-1", applicant(day(day)), RepairableRecord.of(found),
				commitment(day(day)), List.of(), Fixtures.PROCEDURE));
	}

	private void decide(Repair repair, CreditRecord found) {
		repair.decide(organ(this.world.today), Decision.Outcome.REPAIRED, "符合修复条件", null, false,
				RepairableRecord.of(found));
		this.world.tell(repair);
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
