package cn.yingshang.inspection.officer;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.InspectingDepartments;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OfficerTests extends WorkflowContract<Officer.State, Officer.Verb, Officer> {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

	private static final OfficerDraw.Need NEED = new OfficerDraw.Need("wjw", List.of("HT-04", "HT-05"), Fixtures.HOTEL,
			DAY);

	OfficerTests() {
		super(Officer.TABLE);
	}

	private static Officer fit(String id) {
		return Fixtures.officer(id, "wjw", "HT-04", "HT-05");
	}

	@Test
	void utilitiesMayNotInspect() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> new InspectingDepartments(new CityData(null)).require("department", "gwdl", DAY))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("B-20"));
	}

	@Test
	void neverDrawsWhoseCertificateSkillOrRecusalStandsAgainstIt() {
		Officer expired = fit("expired");
		expired.renew(Fixtures.by("head.wjw.210202"), new Certificate("LN-9", DAY.minusYears(1), DAY.minusDays(1)));
		Officer unskilled = Fixtures.officer("unskilled", "wjw", "HT-04");
		Officer recused = fit("recused");
		recused.recuse(Fixtures.by("head.wjw.210202"), Fixtures.HOTEL, "亲属在该企业任职");
		Officer retired = fit("retired");
		retired.retire(Fixtures.by("head.wjw.210202"), "退休");
		DrawProof proof = OfficerDraw
			.rank("part-wjw", List.of(expired, unskilled, recused, retired, fit("w1"), fit("w2")), NEED, Fixtures.SEED)
			.orElseThrow();
		assertThat(proof.winners()).extracting((winner) -> winner.id()).containsExactlyInAnyOrder("w1", "w2");
		assertThat(proof.exclusions()).extracting((out) -> out.id() + " " + out.reason())
			.containsExactly("expired CERTIFICATE_NOT_VALID", "recused RECUSED", "retired RETIRED",
					"unskilled SKILL_MISSING");
	}

	@Test
	void theSameSeedDrawsTheSameOfficers() {
		List<Officer> library = List.of(fit("w1"), fit("w2"), fit("w3"), fit("w4"));
		DrawProof once = OfficerDraw.rank("part-wjw", library, NEED, Fixtures.SEED).orElseThrow();
		DrawProof again = OfficerDraw.rank("part-wjw", library, NEED, Fixtures.SEED).orElseThrow();
		assertThat(again).isEqualTo(once);
	}

	@Test
	void aRecusedOfficerIsReplacedByTheNextOfTheRanking() {
		DrawProof proof = OfficerDraw.rank("part-wjw", List.of(fit("w1"), fit("w2"), fit("w3")), NEED, Fixtures.SEED)
			.orElseThrow();
		List<String> first = OfficerDraw.first(proof, 2, List.of());
		List<String> next = OfficerDraw.first(proof, 2, List.of(first.get(0)));
		assertThat(next).hasSize(2).contains(first.get(1)).doesNotContain(first.get(0));
	}

	@Test
	void nobodyFitMeansNobodyDrawn() {
		assertThat(OfficerDraw.rank("part-wjw", List.of(Fixtures.officer("x", "wjw")), NEED, Fixtures.SEED)).isEmpty();
	}

	@Override
	protected Officer in(Officer.State state) {
		Officer officer = fit("w1");
		if (state == Officer.State.RETIRED) {
			officer.retire(Fixtures.by("head.wjw.210202"), "退休");
		}
		return officer;
	}

	@Override
	protected void perform(Officer officer, Transition<Officer.State, Officer.Verb> row, Call call) {
		switch (row.verb()) {
			case REGISTER, RETIRE -> officer.retire(call, "退休");
			case RENEW -> officer.renew(call, new Certificate("LN-2", DAY, DAY.plusYears(5)));
			case RECUSE -> officer.recuse(call, Fixtures.HOTEL, "亲属");
			case LIFT_RECUSAL -> {
				if (officer.state() == Officer.State.ACTIVE) {
					officer.recuse(Fixtures.by("head.wjw.210202"), Fixtures.HOTEL, "亲属");
				}
				officer.liftRecusal(call, Fixtures.HOTEL);
			}
		}
	}

	@Override
	protected Call allowed(Officer officer, Transition<Officer.State, Officer.Verb> row) {
		return Call.by(Actor.person("head", null, Grant.parse("head.wjw.210202")), Fixtures.START);
	}

}
