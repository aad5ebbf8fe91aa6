package cn.yingshang.complaint.supervision.store;

import java.time.LocalDate;

import cn.yingshang.complaint.Server;
import cn.yingshang.complaint.supervision.Supervision;
import cn.yingshang.complaint.supervision.SupervisionState;
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

/** No list of supervisions scans (decision 17). */
class SupervisionPlansIT extends Server {

	@Autowired
	private AggregateStore<Supervision> supervisions;

	@ParameterizedTest
	@CsvSource({ "handler.wjw.210202,queue", "head.wjw.*,department", "supervisor.*.210202,region",
			"supervisor.*.*,state" })
	void everyScopeHasItsIndex(String grant, String index) {
		Scope scope = Scope.of(Actor.person("o", null, Grant.parse(grant)));
		assertThat(this.supervisions.plan(scope, StoredSupervisions.queued(null, SupervisionState.OPEN)))
			.containsExactly(index);
	}

	@Test
	void findsThoseOfOneSource() {
		assertThat(this.supervisions.plan(SystemScope.named("x"), StoredSupervisions.ofSource("case-1")))
			.containsExactly("source");
		assertThat(this.supervisions.plan(SystemScope.named("x"), StoredSupervisions.missed(LocalDate.of(2026, 3, 9))))
			.containsExactly("answer");
		assertThat(this.supervisions.plan(SystemScope.named("x"), Recount.come(WorkingCalendar.published())))
			.containsExactly("recount");
	}

}
