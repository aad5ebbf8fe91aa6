package cn.yingshang.inspection.candidate.store;

import cn.yingshang.inspection.RunningService;
import cn.yingshang.inspection.candidate.Candidate;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No list of candidates scans. */
class CandidatePlansIT extends RunningService {

	@Autowired
	private AggregateStore<Candidate> candidates;

	@ParameterizedTest
	@ValueSource(strings = { "inspector.wjw.210202", "head.wjw.*", "auditor.*.210202", "auditor.*.*" })
	void queuesFollowTheScope(String grant) {
		Scope scope = Scope.of(Actor.person("reader", null, Grant.parse(grant)));
		assertThat(this.candidates.plan(scope, CandidateStore.queue(Candidate.State.OPEN, null)))
			.doesNotContain("COLLSCAN");
		assertThat(this.candidates.plan(scope, CandidateStore.queue(null, null))).doesNotContain("COLLSCAN");
		assertThat(this.candidates.plan(scope, CandidateStore.queue(Candidate.State.OPEN, "91210202MA0HXTE194")))
			.doesNotContain("COLLSCAN");
	}

}
