package cn.yingshang.complaint.supervision.store;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.complaint.supervision.Supervision;
import cn.yingshang.complaint.supervision.SupervisionLists;
import cn.yingshang.complaint.supervision.SupervisionState;
import cn.yingshang.complaint.supervision.SupervisionTable;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The lists of supervisions with the queries that the plan tests look at. */
final class StoredSupervisions implements SupervisionLists {

	private static final Scope MISSED = SystemScope.named(SupervisionTable.MISSED_ANSWER);

	private static final Scope WATCH = SystemScope.named(SupervisionTable.CASE_OVERDUE);

	private final AggregateStore<Supervision> store;

	StoredSupervisions(AggregateStore<Supervision> store) {
		this.store = store;
	}

	@Override
	public Page<Supervision> queue(Scope scope, @Nullable String region, SupervisionState state, PageRequest request) {
		return this.store.page(scope, queued(region, state), request);
	}

	@Override
	public Page<Supervision> of(Scope scope, String sourceId, PageRequest request) {
		return this.store.page(scope, ofSource(sourceId), request);
	}

	@Override
	public Page<Supervision> unanswered(LocalDate today, PageRequest request) {
		return this.store.page(MISSED, missed(today), request);
	}

	@Override
	public List<Supervision> live(String sourceId) {
		return of(WATCH, sourceId, PageRequest.first(PageRequest.MAX)).items()
			.stream()
			.filter(Supervision::live)
			.toList();
	}

	static ListQuery queued(@Nullable String region, SupervisionState state) {
		Bson inState = Filters.eq("state", state.name());
		return ListQuery.ascending((region != null) ? Filters.and(Filters.eq("region", region), inState) : inState,
				"openedOn");
	}

	static ListQuery missed(LocalDate today) {
		return ListQuery.ascending(Filters.and(Filters.gt("answerBy", ""), Filters.lt("answerBy", today.toString())),
				"answerBy");
	}

	static ListQuery ofSource(String sourceId) {
		return ListQuery.ascending(
				Filters.and(Filters.gt("sourceKey", sourceId + "|"), Filters.lt("sourceKey", sourceId + "~")),
				"sourceKey");
	}

}
