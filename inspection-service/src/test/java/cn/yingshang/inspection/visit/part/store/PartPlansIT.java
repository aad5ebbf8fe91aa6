package cn.yingshang.inspection.visit.part.store;

import java.util.List;

import cn.yingshang.inspection.RunningService;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.part.PartState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No list of parts scans, whoever reads it, and neither does the count of the cap. */
class PartPlansIT extends RunningService {

	@Autowired
	private AggregateStore<Part> parts;

	@Autowired
	private AggregateStore<Visit> visits;

	@ParameterizedTest
	@CsvSource({ "inspector.wjw.210202, queue, due", "head.wjw.*, department, department",
			"auditor.*.210202, region, region", "auditor.*.*, states, everything" })
	void queuesFollowTheScope(String grant, String withState, String without) {
		Scope scope = Scope.of(Actor.person("reader", null, Grant.parse(grant)));
		assertThat(this.parts.plan(scope, PartStore.queue(PartState.PENDING)))
			.allSatisfy((index) -> assertThat(index).isIn(withState, "states", "queue"));
		assertThat(this.parts.plan(scope, PartStore.queue(null))).containsExactly(without);
	}

	@Test
	void anEnterprisesOwnListFollowsItsCode() {
		Scope own = Scope.of(Actor.person("applicant", "91210202MA0HXTE194", Grant.parse("applicant.*.210202")));
		assertThat(this.parts.plan(own, PartStore.queue(null))).containsOnly("subject");
	}

	@Test
	void whatTheSystemAsksFollowsAnIndex() {
		Scope system = SystemScope.named("test");
		assertThat(this.visits.plan(system, PartStore.counted(List.of("210202", "210203"), 2026)))
			.containsExactly("counted");
		assertThat(this.parts.plan(system, PartStore.counted(List.of("210202", "210203"), 2026)))
			.containsExactly("counted");
		assertThat(this.visits.plan(system, PartStore.awaitedIn(List.of("210202", "210203"))))
			.containsExactly("awaited");
		assertThat(this.visits.plan(system, PartStore.awaitedOf("91210202MA0HXTE194"))).containsExactly("awaitedof");
		assertThat(this.parts.plan(system, PartStore.ofVisit("visit"))).containsExactly("head");
		assertThat(this.parts.plan(system, Recount.come(WorkingCalendar.published()))).containsExactly("recount");
	}

}
