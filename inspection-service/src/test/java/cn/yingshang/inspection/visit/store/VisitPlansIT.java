package cn.yingshang.inspection.visit.store;

import java.time.LocalDate;
import java.util.UUID;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.RunningService;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitState;
import cn.yingshang.inspection.visit.VisitTable;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.job.Round;
import cn.yingshang.platform.observe.Failing;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No list of visits scans, whoever reads it. */
class VisitPlansIT extends RunningService {

	@Autowired
	private AggregateStore<Visit> visits;

	@Autowired
	private Job resultPublisher;

	@Autowired
	private Failures failures;

	private static Scope scope(String grant) {
		return Scope.of(Actor.person("reader", null, Grant.parse(grant)));
	}

	private static Scope enterprise() {
		return Scope.of(Actor.person("applicant", "91210202MA0HXTE194", Grant.parse("applicant.*.210202")));
	}

	@ParameterizedTest
	@CsvSource({ "inspector.wjw.210202, queue, due", "head.wjw.*, department, department",
			"auditor.*.210202, region, region", "auditor.*.*, states, everything" })
	void queuesFollowTheScope(String grant, String withState, String without) {
		assertThat(this.visits.plan(scope(grant), VisitStore.visitQuery(VisitState.SCHEDULED, null, false)))
			.allSatisfy((index) -> assertThat(index).isIn(withState, "states", "queue"));
		assertThat(this.visits.plan(scope(grant), VisitStore.visitQuery(null, null, false))).containsExactly(without);
		assertThat(this.visits.plan(scope(grant), VisitStore.visitQuery(null, "91210202MA0HXTE194", false)))
			.doesNotContain("COLLSCAN");
	}

	@Test
	void anEnterprisesOwnListsFollowItsCode() {
		assertThat(this.visits.plan(enterprise(), VisitStore.visitQuery(null, null, false))).containsOnly("subject");
	}

	@Test
	void whatTheSystemAsksFollowsAnIndex() {
		Scope system = SystemScope.named("test");
		assertThat(this.visits.plan(system, VisitStore.publication(LocalDate.of(2026, 3, 2))))
			.containsExactly("publication");
		assertThat(this.visits.plan(system, VisitStore.results(null, null))).containsExactly("published");
		assertThat(this.visits.plan(system, VisitStore.results("210202", null))).containsExactly("publishedthere");
		assertThat(this.visits.plan(system, VisitStore.results(null, "91210202MA0HXTE194")))
			.containsExactly("publishedof");
		assertThat(this.visits.plan(system, VisitStore.watched(LocalDate.of(2026, 3, 2)))).containsExactly("watch");
		assertThat(this.visits.plan(scope("head.wjw.210202"), VisitStore.visitQuery(null, null, true)))
			.containsExactly("alarmed");
		assertThat(this.visits.plan(system, Recount.come(WorkingCalendar.published()))).containsExactly("recount");
	}

	@Test
	void publishesWhatIsDueBehindAHundredThatNobodyApproved() {
		Call leaving = Fixtures.by("inspector.wjw.210202");
		for (int i = 0; i < 100; i++) {
			Visit unapproved = Fixtures.leftUrgently(UUID.randomUUID().toString(), leaving);
			this.visits.create(leaving, () -> unapproved);
		}
		Visit ratified = Fixtures.leftUrgently(UUID.randomUUID().toString(),
				Fixtures.by("inspector.wjw.210202", Fixtures.days(1)));
		ratified.ratify(Fixtures.by("head.wjw.210202"), "补办");
		this.visits.create(leaving, () -> ratified);
		LocalDate lastDay = LocalDate.of(2026, 5, 1);
		this.resultPublisher.work()
			.run(Round.of(
					Call.by(Actor.system(VisitTable.PUBLISHER), lastDay.atStartOfDay(CityTime.zone()).toInstant()),
					this.failures));
		assertThat(this.visits.get(ratified.id(), SystemScope.named("test")).publishedOn()).contains(lastDay);
		assertThat(this.failures.all()).extracting(Failing::kind).doesNotContain(VisitTable.PUBLISHER);
	}

}
