package cn.yingshang.credit.repair;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.platform.rule.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** D-12, D-13, D-14, D-17, D-21, D-22: the conditions of repair, each alone. */
class RepairConditionTests {

	private static final LocalDate DAY = Fixtures.DAY;

	private static RepairableRecord found(boolean active, LocalDate minimum, boolean corrected,
			@Nullable String excluded, @Nullable LocalDate banned) {
		return new RepairableRecord("record-1", Fixtures.HOTEL, "wjw", "210202", active, Severity.MINOR, minimum,
				corrected, excluded, banned);
	}

	private static void apply(RepairableRecord found, List<Material> materials, Commitment commitment) {
		new Repair("repair-1", Fixtures.applicant(DAY), found, commitment, materials, Fixtures.PROCEDURE);
	}

	private static void refused(RepairableRecord found, String rule) {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> apply(found, List.of(), Fixtures.commitment(DAY)))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo(rule));
	}

	@Test
	void needsARecordInForce() {
		refused(found(false, DAY, true, null, null), "D-17");
	}

	@Test
	void isExcludedWhereTheLawSaysSo() {
		refused(found(true, DAY, true, "示例法第1条", null), "D-22");
	}

	@Test
	void isForbiddenUntilTheEndOfTheBan() {
		refused(found(true, DAY, true, null, DAY), "D-21");
		assertThatCode(() -> apply(found(true, DAY, true, null, DAY.minusDays(1)), List.of(), Fixtures.commitment(DAY)))
			.doesNotThrowAnyException();
	}

	@Test
	void waitsForTheMinimum() {
		refused(found(true, DAY.plusDays(1), true, null, null), "D-12");
	}

	@Test
	void asksForProofOnlyWhenTheCorrectionIsNotKnown() {
		refused(found(true, DAY, false, null, null), "D-13");
		assertThatCode(() -> apply(found(true, DAY, false, null, null), Fixtures.proof(), Fixtures.commitment(DAY)))
			.doesNotThrowAnyException();
	}

	@Test
	void needsAPublicCommitment() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> apply(found(true, DAY, true, null, null), List.of(), new Commitment("承诺", DAY, false)))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("D-13"));
	}

	@Test
	void decidesOnlyWhatTheOfficerFoundProven() {
		RepairableRecord found = found(true, DAY, false, null, null);
		Repair repair = new Repair("repair-1", Fixtures.applicant(DAY), found, Fixtures.commitment(DAY),
				Fixtures.proof(), Fixtures.PROCEDURE);
		repair.accept(Fixtures.organ(DAY), Fixtures.PROCEDURE);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> repair.decide(Fixtures.organ(DAY), Decision.Outcome.REPAIRED, "符合", null, false, found))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("D-13"));
		repair.decide(Fixtures.organ(DAY), Decision.Outcome.REPAIRED, "证明属实", null, true, found);
		assertThat(repair.state()).isEqualTo(RepairState.REPAIRED);
	}

	@Test
	void refusesOnlyWithRemedies() {
		RepairableRecord found = found(true, DAY, true, null, null);
		Repair repair = new Repair("repair-1", Fixtures.applicant(DAY), found, Fixtures.commitment(DAY), List.of(),
				Fixtures.PROCEDURE);
		repair.accept(Fixtures.organ(DAY), Fixtures.PROCEDURE);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> repair.decide(Fixtures.organ(DAY), Decision.Outcome.REFUSED, "不符合", null, false, found))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("D-34"));
	}

	@Test
	void listsWhatIsMissingOnce() {
		RepairableRecord found = found(true, DAY, true, null, null);
		Repair repair = new Repair("repair-1", Fixtures.applicant(DAY), found, Fixtures.commitment(DAY), List.of(),
				Fixtures.PROCEDURE);
		repair.handBack(Fixtures.organ(DAY), List.of("承诺书未盖章", "缺少联系方式"));
		repair.resubmit(Fixtures.applicant(DAY), found, Fixtures.commitment(DAY), List.of(), Fixtures.PROCEDURE);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> repair.handBack(Fixtures.organ(DAY), List.of("又一项")));
		repair.handBack(Fixtures.organ(DAY), List.of("缺少联系方式"));
		assertThat(repair.missing()).containsExactly("承诺书未盖章", "缺少联系方式");
	}

}
