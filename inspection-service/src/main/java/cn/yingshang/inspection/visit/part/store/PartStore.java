package cn.yingshang.inspection.visit.part.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitState;
import cn.yingshang.inspection.visit.opinion.PartReport;
import cn.yingshang.inspection.visit.opinion.PartReports;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.part.PartState;
import cn.yingshang.inspection.visit.part.Parts;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;
import cn.yingshang.inspection.visit.schedule.FrequencyUses;
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

/** Parts along their indexes, and how much of the yearly cap visits and parts use. */
final class PartStore implements Parts, PartReports, FrequencyUses {

	/** The head concludes on all parts (B-28), and the cap counts whatever there is. */
	private static final Scope ALL = SystemScope.named("all-parts");

	private final AggregateStore<Part> parts;

	private final AggregateStore<Visit> visits;

	PartStore(AggregateStore<Part> parts, AggregateStore<Visit> visits) {
		this.parts = parts;
		this.visits = visits;
	}

	@Override
	public List<Part> ofVisit(String visitId, Scope scope) {
		return this.parts.page(scope, ofVisit(visitId), PageRequest.first(PageRequest.MAX)).items();
	}

	@Override
	public List<PartReport> of(String visitId) {
		return ofVisit(visitId, ALL).stream().map(Part::report).toList();
	}

	static ListQuery ofVisit(String visitId) {
		return ListQuery.ascending(Filters.eq("visitId", visitId), "department");
	}

	@Override
	public Page<Part> queue(Scope scope, @Nullable PartState state, PageRequest request) {
		return this.parts.page(scope, queue(state), request);
	}

	static ListQuery queue(@Nullable PartState state) {
		return ListQuery.ascending((state != null) ? new Document("state", state.name()) : new Document(), "dueOn");
	}

	@Override
	public FrequencyUse of(String creditCode, Collection<String> departments, int year) {
		Bson counted = Filters.and(Filters.eq("party", creditCode), Filters.eq("countedYear", year));
		int entries = all(this.visits, ListQuery.ascending(counted, "_id")).size();
		Map<String, Integer> byDepartment = new HashMap<>();
		all(this.parts, ListQuery.ascending(counted, "_id"))
			.forEach((part) -> byDepartment.merge(part.owner(), 1, Integer::sum));
		return new FrequencyUse(entries, most(byDepartment, departments));
	}

	@Override
	public Map<String, FrequencyUse> inRegions(Collection<String> regions, Collection<String> departments, int year) {
		ListQuery counted = counted(regions, year);
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

	static ListQuery counted(Collection<String> regions, int year) {
		return ListQuery.ascending(Filters.and(Filters.in("region", regions), Filters.eq("countedYear", year)), "_id");
	}

	@Override
	public Set<String> awaited(Collection<String> regions) {
		return all(this.visits, awaitedIn(regions)).stream().map(Visit::creditCode).collect(Collectors.toSet());
	}

	static ListQuery awaitedIn(Collection<String> regions) {
		return ListQuery.ascending(Filters.and(Filters.in("region", regions), Filters.eq("awaited", true)), "_id");
	}

	@Override
	public FrequencyUse approved(String creditCode, Collection<String> departments) {
		List<Visit> approved = all(this.visits, awaitedOf(creditCode)).stream()
			.filter((visit) -> visit.state() != VisitState.SCHEDULED)
			.toList();
		Map<String, Integer> byDepartment = new HashMap<>();
		approved.forEach((visit) -> visit.schedule()
			.departments()
			.forEach((department) -> byDepartment.merge(department, 1, Integer::sum)));
		return new FrequencyUse(approved.size(), most(byDepartment, departments));
	}

	static ListQuery awaitedOf(String creditCode) {
		return ListQuery.ascending(Filters.and(Filters.eq("party", creditCode), Filters.eq("awaited", true)), "_id");
	}

	private static int most(Map<String, Integer> byDepartment, Collection<String> departments) {
		return departments.stream().mapToInt((department) -> byDepartment.getOrDefault(department, 0)).max().orElse(0);
	}

	private static <T extends Aggregate<?, ?>> List<T> all(AggregateStore<T> store, ListQuery query) {
		return Page.all((request) -> store.page(ALL, query, request));
	}

}
