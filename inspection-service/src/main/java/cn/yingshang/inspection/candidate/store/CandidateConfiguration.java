package cn.yingshang.inspection.candidate.store;

import cn.yingshang.inspection.candidate.Candidate;
import cn.yingshang.inspection.candidate.Candidates;
import cn.yingshang.inspection.candidate.DecidingCandidates;
import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.visit.SchedulingVisits;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Candidates of triggered inspections. */
@Configuration(proxyBeanMethods = false)
class CandidateConfiguration {

	@Bean
	AggregateStore<Candidate> candidateStore(AggregateStores stores) {
		return stores.define("candidates", Candidate.class)
			.kind("candidate")
			.readers(Role.INSPECTOR, Role.HEAD)
			.unique("order", "orderId")
			.index("queue", "department", "region", "state", "_id")
			.index("all", "department", "region", "_id")
			.index("region", "region", "_id")
			.index("states", "state", "_id")
			.index("subject", "party", "_id")
			.open();
	}

	@Bean
	Candidates candidates(AggregateStore<Candidate> store) {
		return new CandidateStore(store);
	}

	@Bean
	DecidingCandidates decidingCandidates(AggregateStore<Candidate> store, Candidates candidates,
			SchedulingVisits scheduling, Objects objects, Ids ids) {
		return new DecidingCandidates(store, candidates, scheduling, objects, ids);
	}

}
