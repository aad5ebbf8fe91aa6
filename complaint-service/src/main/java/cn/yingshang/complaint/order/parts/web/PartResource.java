package cn.yingshang.complaint.order.parts.web;

import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts of orders over HTTP. */
@Configuration(proxyBeanMethods = false)
class PartResource {

	@Bean
	Resource<OrderPart, PartView> mountedParts(AggregateStore<OrderPart> store, WorkingCalendar calendar) {
		return Resource.of(store, Address.of(OrderPart.ADDRESS, "orderPart", "a part"), PartView.class, PartView::of)
			.answeringBriefly()
			.withHistory("readPartChain")
			.clock("/clock", "explainPartClock", "Why it is due when it is, day by day",
					(part) -> part.clock().map((clock) -> clock.explain(calendar)).orElse(null));
	}

}
