package cn.yingshang.complaint.order.store;

import java.time.Instant;
import java.util.Optional;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderLists;
import cn.yingshang.complaint.order.OrderState;
import cn.yingshang.complaint.order.OrderTable;
import cn.yingshang.complaint.order.clock.Lookout;
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

/** The lists of orders with the queries that the plan tests look at. */
final class StoredOrders implements OrderLists {

	private static final Scope DUE = SystemScope.named(OrderTable.FOLLOW_UP);

	private final AggregateStore<Order> store;

	private final CityData city;

	StoredOrders(AggregateStore<Order> store, CityData city) {
		this.store = store;
		this.city = city;
	}

	@Override
	public Page<Order> queue(Scope scope, String holder, @Nullable String region, OrderState state,
			PageRequest request) {
		return this.store.page(scope.spread(this.city.regions().districts()), queued(holder, region, state), request);
	}

	@Override
	public Page<Order> toCallBack(Scope scope, @Nullable String region, OrderState state, PageRequest request) {
		return this.store.page(scope, expired(region, state), request);
	}

	@Override
	public Optional<Order> byNumber(Scope scope, String orderNumber) {
		return this.store.findOne(Filters.eq("orderNumber", orderNumber), scope);
	}

	@Override
	public Page<Order> byPhone(Scope scope, String phoneMac, PageRequest request) {
		return this.store.page(scope, called(phoneMac), request);
	}

	@Override
	public Page<Order> toFollowUp(Instant now, PageRequest request) {
		return this.store.page(DUE, due(now), request);
	}

	static ListQuery queued(String holder, @Nullable String region, OrderState state) {
		Bson here = Filters.and(Filters.eq("holder", holder), Filters.eq("state", state.name()));
		return ListQuery.ascending((region != null) ? Filters.and(Filters.eq("region", region), here) : here, "dueOn");
	}

	static ListQuery expired(@Nullable String region, OrderState state) {
		Bson ended = Filters.and(Filters.gt("askCaller", ""), Filters.eq("state", state.name()));
		return ListQuery.ascending((region != null) ? Filters.and(Filters.eq("region", region), ended) : ended,
				"askCaller");
	}

	static ListQuery called(String phoneMac) {
		return ListQuery.descending(Filters.eq("phoneMac", phoneMac), "_id");
	}

	static ListQuery due(Instant now) {
		return ListQuery.ascending(Filters.and(Filters.gt("followUp", ""), Filters.lt("followUp", Lookout.until(now))),
				"followUp");
	}

}
