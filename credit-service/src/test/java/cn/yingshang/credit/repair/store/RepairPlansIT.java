package cn.yingshang.credit.repair.store;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.Server;
import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No list of applications scans (decision 17). */
class RepairPlansIT extends Server {

	@Autowired
	private AggregateStore<Repair> repairs;

	@Test
	void everyListHasItsIndex() {
		Scope auditor = Scope.of(Actor.person("a", null, Grant.parse("auditor.*.*")));
		assertThat(this.repairs.plan(Scope.of(Fixtures.ORGAN).in("210202"),
				StoredRepairs.queueQuery(RepairState.SUBMITTED)))
			.containsExactly("queue");
		assertThat(this.repairs.plan(Scope.of(Fixtures.ORGAN), StoredRepairs.queueQuery(RepairState.SUBMITTED)))
			.containsExactly("queue");
		assertThat(this.repairs.plan(auditor, StoredRepairs.queueQuery(RepairState.ACCEPTED))).containsExactly("city");
		assertThat(this.repairs.plan(Scope.of(Fixtures.APPLICANT), StoredRepairs.ownQuery(Fixtures.HOTEL)))
			.contains("own")
			.doesNotContain("COLLSCAN");
		assertThat(this.repairs.plan(SystemScope.named("x"), Recount.come(Fixtures.CALENDAR)))
			.containsExactly("recount");
	}

}
