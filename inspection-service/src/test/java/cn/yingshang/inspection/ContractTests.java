package cn.yingshang.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.yingshang.inspection.candidate.Candidate;
import cn.yingshang.inspection.draw.DrawShare;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.inspection.draw.JointDrawTests;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitTable;
import cn.yingshang.inspection.visit.entry.Leaving;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.part.PartTable;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.test.contract.Contracts;
import cn.yingshang.platform.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static cn.yingshang.inspection.Fixtures.by;
import static cn.yingshang.inspection.Fixtures.system;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every fact a table lists is raised by real verbs, in the shape its example promises,
 * and there is no example of anything else.
 */
class ContractTests {

	private static final List<Workflow<?, ?>> TABLES = List.of(VisitTable.TABLE, PartTable.TABLE, Candidate.TABLE,
			JointDraw.TABLE, DrawShare.TABLE, Officer.TABLE);

	static Stream<Step.Raised> facts() {
		List<Aggregate<?, ?>> told = new ArrayList<>();
		Visit visit = Fixtures.entered();
		Map<String, Part> parts = Fixtures.parts(visit);
		Part hygiene = Objects.requireNonNull(parts.get("wjw"));
		parts.values().stream().filter((part) -> part != hygiene).forEach((part) -> Fixtures.recordWell(part, visit));
		Fixtures.recordFault(hygiene, visit, "HT-05");
		hygiene.orderCorrection(by("inspector.wjw.210202"), LocalDate.of(2026, 3, 2), "立即改正", Fixtures.CORRECTION);
		visit.conclude(by("inspector.wjw.210202"), "意见", Fixtures.reports(parts));
		visit.leave(by("inspector.wjw.210202"), new Leaving(true, null, null), Fixtures.ALARMS, Fixtures.CALENDAR);
		hygiene.recheck(by("inspector.wjw.210202"), false, null, "MINOR");
		hygiene.confirmCorrection(by("inspector.wjw.210202"), null);
		Part shops = Objects.requireNonNull(Fixtures.parts(visit).get("scjg"));
		shops.record(by("inspector.scjg.210202"), visit,
				Fixtures.record(shops, ResultCategory.CONCEALED, List.of("HT-01")), Fixtures.library().get("scjg"));
		Visit calledOff = Fixtures.notified();
		calledOff.licenceRevoked(system(VisitTable.REVOCATION_FOLLOWER), "DLWS210202202603020001");
		Candidate candidate = new Candidate("c", system(Candidate.RAISER),
				new Candidate.Clue("order", "DL2026", Fixtures.HOTEL, "210202", "wjw", "卫生", LocalDate.of(2026, 3, 2)));
		candidate.turn(by("head.wjw.210202"), "v", LocalDate.of(2026, 3, 2));
		told.addAll(List.of(visit, hygiene, shops, calledOff, candidate, JointDrawTests.drawn()));
		return told.stream().flatMap((each) -> each.raised().stream());
	}

	@ParameterizedTest
	@MethodSource("facts")
	void emitsWhatItsExamplePromises(Step.Raised raised) {
		Contracts.assertEmits(raised.data(), Contracts.event("inspection", raised.fact()));
	}

	@Test
	void tablesExamplesAndFactsAreTheSame() {
		Set<String> listed = TABLES.stream()
			.flatMap((table) -> table.transitions().stream())
			.flatMap((row) -> row.events().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(facts().map(Step.Raised::fact).collect(Collectors.toSet())).isEqualTo(listed);
		assertThat(Contracts.events("inspection")).isEqualTo(listed);
	}

}
