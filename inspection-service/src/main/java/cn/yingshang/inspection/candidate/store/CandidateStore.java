package cn.yingshang.inspection.candidate.store;

import java.util.Optional;

import cn.yingshang.inspection.candidate.Candidate;
import cn.yingshang.inspection.candidate.Candidates;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Candidates along their indexes, oldest first. */
final class CandidateStore implements Candidates {

	private static final Scope OWN = SystemScope.named("candidate-store");

	private final AggregateStore<Candidate> store;

	CandidateStore(AggregateStore<Candidate> store) {
		this.store = store;
	}

	@Override
	public Optional<Candidate> ofOrder(String orderId) {
		return this.store.findOne(Filters.eq("orderId", orderId), OWN);
	}

	@Override
	public Page<Candidate> page(Scope scope, Candidate.@Nullable State state, @Nullable String creditCode,
			PageRequest request) {
		return this.store.page(scope, queue(state, creditCode), request);
	}

	static ListQuery queue(Candidate.@Nullable State state, @Nullable String creditCode) {
		Document filter = new Document();
		if (creditCode != null) {
			filter.append("party", creditCode);
		}
		if (state != null) {
			filter.append("state", state.name());
		}
		return ListQuery.ascending(filter, "_id");
	}

}
