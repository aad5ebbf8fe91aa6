package cn.yingshang.complaint.order.parts.web;

import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts of orders over HTTP. */
@Configuration(proxyBeanMethods = false)
class PartResource {

	static final Address ADDRESS = Address.of("/api/complaints/parts", "orderPart", "a part");

	@Bean
	Resource<OrderPart, PartView> mountedParts(AggregateStore<OrderPart> store, DeadlinePolicy policy) {
		return Resource.of(store, ADDRESS, PartView.class, PartView::of)
			.answeringBriefly()
			.withHistory("readPartChain")
			.clock("/clock", "explainPartClock", "Why it is due when it is, day by day",
					(part) -> part.clock().map((clock) -> clock.explain(policy.calendar())).orElse(null));
	}

}
