package cn.yingshang.inspection.visit.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.inspection.visit.FrequencyUse;
import cn.yingshang.inspection.visit.Part;
import cn.yingshang.inspection.visit.PartState;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitState;
import cn.yingshang.inspection.visit.Visits;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Visits and parts along their indexes. */
final class VisitStore implements Visits {

	private static final Scope OWN = SystemScope.named("visit-store");

	private final AggregateStore<Visit> visits;

	private final AggregateStore<Part> parts;

	VisitStore(AggregateStore<Visit> visits, AggregateStore<Part> parts) {
		this.visits = visits;
		this.parts = parts;
	}

	@Override
	public Optional<Visit> ofCase(String caseId) {
		return this.visits.findOne(Filters.eq("caseId", caseId), OWN);
	}

	@Override
	public List<Part> parts(String visitId, Scope scope) {
		return this.parts.page(scope, ofVisit(visitId), PageRequest.first(PageRequest.MAX)).items();
	}

	static ListQuery ofVisit(String visitId) {
		return ListQuery.ascending(Filters.eq("visitId", visitId), "department");
	}

	@Override
	public Page<Visit> page(Scope scope, @Nullable VisitState state, @Nullable String creditCode, PageRequest request) {
		return this.visits.page(scope, visitQuery(state, creditCode), request);
	}

	static ListQuery visitQuery(@Nullable VisitState state, @Nullable String creditCode) {
		Document filter = new Document();
		if (creditCode != null) {
			filter.append("party", creditCode);
		}
		if (state != null) {
			filter.append("state", state.name());
		}
		return ListQuery.ascending(filter, "dueOn");
	}

	@Override
	public Page<Part> partQueue(Scope scope, @Nullable PartState state, PageRequest request) {
		return this.parts.page(scope, queue(state), request);
	}

	static ListQuery queue(@Nullable PartState state) {
		return ListQuery.ascending((state != null) ? new Document("state", state.name()) : new Document(), "dueOn");
	}

	@Override
	public FrequencyUse use(String creditCode, Collection<String> departments, int year) {
		Bson counted = Filters.and(Filters.eq("party", creditCode), Filters.eq("countedYear", year));
		int entries = all(this.visits, ListQuery.ascending(counted, "_id")).size();
		Map<String, Integer> byDepartment = new HashMap<>();
		all(this.parts, ListQuery.ascending(counted, "_id"))
			.forEach((part) -> byDepartment.merge(part.owner(), 1, Integer::sum));
		return new FrequencyUse(entries, most(byDepartment, departments));
	}

	@Override
	public Map<String, FrequencyUse> uses(String region, Collection<String> departments, int year) {
		ListQuery counted = counted(region, year);
		Map<String, Integer> entries = new HashMap<>();
		all(this.visits, counted).forEach((visit) -> entries.merge(visit.creditCode(), 1, Integer::sum));
		Map<String, Map<String, Integer>> byDepartment = new HashMap<>();
		all(this.parts, counted)
			.forEach((part) -> byDepartment.computeIfAbsent(part.creditCode(), (key) -> new HashMap<>())
				.merge(part.owner(), 1, Integer::sum));
		Map<String, FrequencyUse> uses = new HashMap<>();
		entries.forEach((creditCode, count) -> uses.put(creditCode,
				new FrequencyUse(count, most(byDepartment.getOrDefault(creditCode, Map.of()), departments))));
		return uses;
	}

	static ListQuery counted(String region, int year) {
		return ListQuery.ascending(Filters.and(Filters.eq("region", region), Filters.eq("countedYear", year)), "_id");
	}

	private static int most(Map<String, Integer> byDepartment, Collection<String> departments) {
		return departments.stream().mapToInt((department) -> byDepartment.getOrDefault(department, 0)).max().orElse(0);
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

	private static <T extends Aggregate<?, ?>> List<T> all(AggregateStore<T> store, ListQuery query) {
		return Page.all((request) -> store.page(OWN, query, request));
	}

}
