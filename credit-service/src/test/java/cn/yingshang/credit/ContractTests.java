package cn.yingshang.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.yingshang.credit.record.Correction;
import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.Measure;
import cn.yingshang.credit.record.RecordTable;
import cn.yingshang.credit.repair.Decision;
import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairTable;
import cn.yingshang.credit.repair.RepairWithdrawn;
import cn.yingshang.credit.repair.RepairableRecord;
import cn.yingshang.credit.risk.RiskProfile;
import cn.yingshang.credit.subject.Subject;
import cn.yingshang.credit.subject.SubjectData;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.test.contract.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static cn.yingshang.credit.Fixtures.officer;
import static cn.yingshang.credit.Fixtures.system;
import static org.assertj.core.api.Assertions.assertThat;

/** Every fact the service raises has the shape its example promises. */
class ContractTests {

	private static final LocalDate DAY = Fixtures.DAY;

	static Stream<Step.Raised> facts() {
		List<Step.Raised> facts = new ArrayList<>();
		Subject hotel = Fixtures.hotel(DAY);
		hotel.change(officer(DAY), new SubjectData("大连星海湾示例大酒店有限公司", "210202", "H6110"), "更名");
		CreditRecord found = Fixtures.record(Measure.BROKEN_PROMISE, DAY, DAY);
		hotel.countRecord(system(Subject.RECORD_COUNTED, DAY), found.facts());
		RiskProfile risk = new RiskProfile(system(RiskProfile.OPENING, DAY), Fixtures.KEEPER, Fixtures.HOTEL, "210202",
				Fixtures.RISK);
		risk.countRecord(system(RiskProfile.RECORD_COUNTED, DAY), found.facts(), Fixtures.RISK);
		found.correct(officer(DAY), new Correction(DAY, "wjw", "part-1"));
		Repair repair = new Repair("repair-1", Fixtures.applicant(DAY), RepairableRecord.of(found),
				Fixtures.commitment(DAY), List.of(), Fixtures.PROCEDURE);
		repair.accept(officer(DAY), Fixtures.PROCEDURE);
		repair.decide(officer(DAY), Decision.Outcome.REPAIRED, "符合条件", null, false, RepairableRecord.of(found));
		repair.sync(system(RepairTable.SYNC, DAY));
		repair.withdrawRepair(officer(DAY), RepairWithdrawn.Ground.BROKEN_COMMITMENT, "理由", "复议", Fixtures.PROCEDURE);
		found.repair(system(RecordTable.REPAIR, DAY), "repair-1");
		for (Aggregate<?, ?> aggregate : List.of(hotel, found, repair)) {
			facts.addAll(aggregate.raised());
		}
		facts.add(risk.raised().get(1));
		return facts.stream();
	}

	@ParameterizedTest
	@MethodSource("facts")
	void emitsWhatItsExamplePromises(Step.Raised raised) {
		Contracts.assertEmits(raised.data(), Contracts.event("credit", raised.fact()));
	}

	@Test
	void raisesEveryExample() {
		assertThat(facts().map(Step.Raised::fact).distinct()).containsExactlyInAnyOrder("subject.registered",
				"subject.changed", "record.published", "record.ended", "eligibility.changed", "repair.decided",
				"repair.withdrawn", "riskclass.changed");
	}

}
