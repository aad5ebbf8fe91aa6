package cn.yingshang.inspection.officer.store;

import java.util.Collection;
import java.util.List;

import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Officers by department and region. */
final class OfficerStore implements Officers {

	static final ListQuery ALL = ListQuery.ascending(new Document(), "_id");

	private static final Scope LIBRARY = SystemScope.named("officers-library");

	private final AggregateStore<Officer> store;

	private final CityData city;

	OfficerStore(AggregateStore<Officer> store, CityData city) {
		this.store = store;
		this.city = city;
	}

	static ListQuery in(String department, Collection<String> regions) {
		return ListQuery.ascending(Filters.and(Filters.eq("department", department), Filters.in("region", regions)),
				"_id");
	}

	@Override
	public List<Officer> of(String department, String region) {
		return all(in(department, List.of(region, this.city.regions().city().code())));
	}

	@Override
	public List<Officer> byIds(Collection<String> ids) {
		Bson these = Filters.in("_id", ids);
		return ids.isEmpty() ? List.of() : all(ListQuery.ascending(these, "_id"));
	}

	private List<Officer> all(ListQuery query) {
		return Page.all((request) -> this.store.page(LIBRARY, query, request));
	}

	@Override
	public Page<Officer> page(Scope scope, PageRequest request) {
		return this.store.page(scope, ALL, request);
	}

}
