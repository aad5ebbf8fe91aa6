package cn.yingshang.complaint.order.parts.store;

import java.util.List;

import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.PartLists;
import cn.yingshang.complaint.order.parts.PartState;
import cn.yingshang.complaint.order.parts.PartTable;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The lists of parts with the queries that the plan tests look at. */
final class StoredParts implements PartLists {

	private static final Scope OF_ORDERS = SystemScope.named(PartTable.FOLLOWER);

	private final AggregateStore<OrderPart> store;

	private final CityData city;

	StoredParts(AggregateStore<OrderPart> store, CityData city) {
		this.store = store;
		this.city = city;
	}

	@Override
	public Page<OrderPart> queue(Scope scope, @Nullable String region, PartState state, PageRequest request) {
		return this.store.page(scope.spread(this.city.regions().districts()), queued(region, state), request);
	}

	@Override
	public List<OrderPart> of(String orderId) {
		return this.store.page(OF_ORDERS, ofOrder(orderId), PageRequest.first(PageRequest.MAX)).items();
	}

	static ListQuery queued(@Nullable String region, PartState state) {
		Bson inState = Filters.eq("state", state.name());
		return ListQuery.ascending((region != null) ? Filters.and(Filters.eq("region", region), inState) : inState,
				"dueOn");
	}

	static ListQuery ofOrder(String orderId) {
		return ListQuery.ascending(Filters.eq("orderId", orderId), "department");
	}

}
