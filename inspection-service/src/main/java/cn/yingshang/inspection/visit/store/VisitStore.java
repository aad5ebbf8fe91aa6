package cn.yingshang.inspection.visit.store;

import java.time.LocalDate;
import java.util.Optional;

import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitState;
import cn.yingshang.inspection.visit.Visits;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Visits along their indexes. */
final class VisitStore implements Visits {

	/** Published results are for everybody (B-12). */
	private static final Scope PUBLIC = SystemScope.named("public-results");

	private static final Scope OWN = SystemScope.named("visit-store");

	private final AggregateStore<Visit> visits;

	VisitStore(AggregateStore<Visit> visits) {
		this.visits = visits;
	}

	@Override
	public Optional<Visit> ofCase(String caseId) {
		return this.visits.findOne(Filters.eq("caseId", caseId), OWN);
	}

	@Override
	public Page<Visit> page(Scope scope, @Nullable VisitState state, @Nullable String creditCode, boolean alarmed,
			PageRequest request) {
		return this.visits.page(scope, visitQuery(state, creditCode, alarmed), request);
	}

	static ListQuery visitQuery(@Nullable VisitState state, @Nullable String creditCode, boolean alarmed) {
		Document filter = new Document();
		if (creditCode != null) {
			filter.append("party", creditCode);
		}
		if (state != null) {
			filter.append("state", state.name());
		}
		if (alarmed) {
			filter.append("alarmed", true);
		}
		return ListQuery.ascending(filter, "dueOn");
	}

	@Override
	public Page<Visit> published(@Nullable String region, @Nullable String creditCode, PageRequest request) {
		return this.visits.page(PUBLIC, results(region, creditCode), request);
	}

	static ListQuery results(@Nullable String region, @Nullable String creditCode) {
		Document filter = new Document();
		if (region != null) {
			filter.append("region", region);
		}
		if (creditCode != null) {
			filter.append("party", creditCode);
		}
		return ListQuery.descending(filter.append("publishedOn", new Document("$gt", "")), "publishedOn");
	}

	@Override
	public Optional<Visit> onceTold(String id) {
		return this.visits.find(id, PUBLIC).filter(Visit::onceTold);
	}

	@Override
	public Page<Visit> toWatch(LocalDate today, PageRequest request) {
		return this.visits.page(OWN, watched(today), request);
	}

	static ListQuery watched(LocalDate today) {
		return ListQuery.ascending(Filters.lte("alarmOn", today.toString()), "alarmOn");
	}

	@Override
	public Page<Visit> toPublish(LocalDate today, PageRequest request) {
		return this.visits.page(OWN, publication(today), request);
	}

	/**
	 * A published visit leaves the range because its day is no longer stored as awaited.
	 */
	static ListQuery publication(LocalDate today) {
		return ListQuery.ascending(Filters.lte("publishDueOn", today.toString()), "publishDueOn");
	}

}
