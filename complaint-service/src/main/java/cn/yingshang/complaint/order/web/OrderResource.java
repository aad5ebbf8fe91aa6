package cn.yingshang.complaint.order.web;

import java.util.List;

import cn.yingshang.complaint.order.HandlingOrders;
import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderVerb;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.parts.PartLists;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders over HTTP; the parts are looked for only where there are some. */
@Configuration(proxyBeanMethods = false)
class OrderResource {

	@Bean
	Resource<Order, OrderView> mountedOrders(AggregateStore<Order> store, HandlingOrders handling, PartLists parts,
			DeadlinePolicy policy) {
		return Resource
			.of(store, Address.of("/api/complaints/orders", "order", "an order"), OrderView.class,
					(order, shown) -> OrderView.of(order, shown, handling.masked(order, shown.actor()),
							order.handling().assisted() ? parts.of(order.id()) : List.of(), policy))
			.withholding(OrderVerb.EXTEND, (order) -> !policy.extendable(order.limits().limit()))
			.answeringBriefly()
			.withHistory()
			.clock("/clock", "explainOrderClock", "Why it is due when it is, day by day", (order) -> {
				DeadlineLedger clock = order.limits().clock();
				return (clock != null) ? clock.explain(policy.calendar()) : null;
			})
			.clock("/clocks/contact", "explainContactClock", "Until when the caller is contacted", (order) -> {
				Dispatch dispatch = order.handling().dispatch();
				return (dispatch != null) ? dispatch.contactClock(policy.settings()).explain(policy.calendar()) : null;
			});
	}

}
