package cn.yingshang.inspection.candidate.web;

import cn.yingshang.inspection.candidate.Candidate;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Candidates over HTTP. */
@Configuration(proxyBeanMethods = false)
class CandidateResource {

	@Bean
	Resource<Candidate, CandidateView> mountedCandidates(AggregateStore<Candidate> store) {
		return Resource
			.of(store, Address.of("/api/inspections/candidates", "candidate", "a candidate"), CandidateView.class,
					CandidateView::of)
			.withHistory("exportCandidateChain");
	}

}
