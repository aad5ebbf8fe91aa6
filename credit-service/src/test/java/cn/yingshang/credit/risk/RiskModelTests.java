package cn.yingshang.credit.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.platform.aggregate.PendingEvent;
import cn.yingshang.platform.aggregate.Sealer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** B-50: the inspection risk class. */
class RiskModelTests {

	private static final LocalDate DAY = Fixtures.DAY;

	private static final ActiveRecord BROKEN = new ActiveRecord("record-1", RecordKind.BROKEN_PROMISE, Severity.MINOR,
			DAY);

	private static final ActiveRecord SERIOUS = new ActiveRecord("record-2", RecordKind.PENALTY, Severity.SERIOUS, DAY);

	private static RiskAssessment assess(List<ActiveRecord> records, List<RiskInputs.Clue> clues,
			List<RiskInputs.KeptPromise> kept, LocalDate asOf) {
		return Fixtures.RISK.assess(new RiskInputs(records, clues, kept), asOf);
	}

	@Test
	void addsPointsUpToAClass() {
		assertThat(assess(List.of(), List.of(), List.of(), DAY).riskClass()).isEqualTo(RiskClass.B);
		assertThat(assess(List.of(), List.of(), List.of(new RiskInputs.KeptPromise("visit-1", DAY)), DAY).riskClass())
			.isEqualTo(RiskClass.A);
		assertThat(assess(List.of(BROKEN), List.of(), List.of(), DAY).points()).isEqualTo(45);
		assertThat(assess(List.of(BROKEN), List.of(), List.of(), DAY).riskClass()).isEqualTo(RiskClass.C);
		assertThat(assess(List.of(SERIOUS), List.of(), List.of(), DAY).riskClass()).isEqualTo(RiskClass.D);
	}

	@Test
	void forgetsAComplaintAfterAYear() {
		RiskProfile profile = new RiskProfile(Fixtures.system(RiskProfile.OPENING, DAY), Fixtures.KEEPER,
				Fixtures.HOTEL, "210202", Fixtures.RISK);
		for (int i = 0; i < 3; i++) {
			profile.countClue(Fixtures.system(RiskProfile.CLUE_COUNTED, DAY),
					new RiskInputs.Clue("order-" + i, "HYGIENE", DAY), Fixtures.RISK);
		}
		assertThat(profile.assessment().riskClass()).isEqualTo(RiskClass.C);
		assertThat(profile.nextOn()).isEqualTo("2026-07-01");
		profile.recalculate(Fixtures.system(RiskProfile.MONTHLY, DAY.plusYears(1)), Fixtures.RISK);
		assertThat(profile.assessment().riskClass()).isEqualTo(RiskClass.B);
		assertThat(profile.raised()).extracting((raised) -> ((RiskClassChanged) raised.data()).riskClass())
			.containsExactly(RiskClass.B, RiskClass.C, RiskClass.B);
	}

	@Test
	void growsNoFurtherHoweverLongTheEnterpriseLives() {
		Sealer sealer = new Sealer(() -> UUID.randomUUID().toString(), JsonMapper.builder().build());
		RiskProfile profile = new RiskProfile(Fixtures.system(RiskProfile.OPENING, DAY), Fixtures.KEEPER,
				Fixtures.HOTEL, "210202", Fixtures.RISK);
		LocalDate day = DAY;
		for (int year = 0; year < 30; year++) {
			for (int i = 0; i < 12; i++) {
				day = day.plusMonths(1);
				profile.countClue(Fixtures.system(RiskProfile.CLUE_COUNTED, day),
						new RiskInputs.Clue("order-" + year + "-" + i, "HYGIENE", day), Fixtures.RISK);
				profile.countKeptPromise(Fixtures.system(RiskProfile.PROMISE_KEPT, day),
						new RiskInputs.KeptPromise("visit-" + year + "-" + i, day), Fixtures.RISK);
				profile.recalculate(Fixtures.system(RiskProfile.MONTHLY, day), Fixtures.RISK);
				sealer.seal(profile);
			}
		}
		assertThat(profile.timeline()).hasSize(50);
		assertThat(profile.inputs().clues()).hasSize(12);
		assertThat(profile.inputs().keptPromises()).hasSize(24);
		assertThat(profile.pending()).as("a log has no head to compare with")
			.isNotEmpty()
			.extracting(PendingEvent::chainHead)
			.containsOnlyNulls();
	}

	@Test
	void writesNoEntryWhenAMonthChangesNothing() {
		Sealer sealer = new Sealer(() -> UUID.randomUUID().toString(), JsonMapper.builder().build());
		RiskProfile profile = new RiskProfile(Fixtures.system(RiskProfile.OPENING, DAY), Fixtures.KEEPER,
				Fixtures.HOTEL, "210202", Fixtures.RISK);
		sealer.seal(profile);
		profile.recalculate(Fixtures.system(RiskProfile.MONTHLY, DAY.plusMonths(1)), Fixtures.RISK);
		assertThat(profile.unchanged()).isFalse();
		sealer.seal(profile);
		assertThat(profile.timeline()).hasSize(1);
		assertThat(profile.assessment().asOf()).isEqualTo(DAY.plusMonths(1));
		assertThat(profile.nextOn()).isEqualTo(DAY.plusMonths(2).withDayOfMonth(1));
	}

	@Test
	void explainsEveryPoint() {
		RiskAssessment assessment = assess(List.of(BROKEN), List.of(new RiskInputs.Clue("order-1", "HYGIENE", DAY)),
				List.of(), DAY);
		assertThat(assessment.lines().stream().mapToInt(RiskAssessment.Line::points).sum())
			.isEqualTo(assessment.points());
		assertThat(assessment.lines()).extracting(RiskAssessment.Line::source)
			.containsExactly("", "record-1", "order-1");
	}

	@Test
	void hasNoPartyToWhomItCouldBeShown() {
		RiskProfile profile = new RiskProfile(Fixtures.system(RiskProfile.OPENING, DAY), Fixtures.KEEPER,
				Fixtures.HOTEL, "210202", Fixtures.RISK);
		assertThat(profile.party()).isNull();
		assertThat(profile.id()).isNotEqualTo(Fixtures.HOTEL);
		assertThat(profile.workflow().topic()).isEqualTo("yingshang.credit.riskclass");
	}

}
