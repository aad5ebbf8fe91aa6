package cn.yingshang.inspection.visit.web;

import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.store.AggregateStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits over HTTP; who is not told yet reads no history of them. */
@Configuration(proxyBeanMethods = false)
class VisitResource {

	@Bean
	Resource<Visit, VisitView> mountedVisits(AggregateStore<Visit> store, WorkingCalendar calendar) {
		return Resource
			.of(store, Address.of("/api/inspections/visits", "visit", "a visit"), VisitView.class,
					(visit, shown) -> VisitView.of(visit, shown, calendar))
			.telling(VisitView::history)
			.withHistory("exportVisitChain")
			.clock("/clock", "explainVisitDue", "Explain until when the visit must take place",
					(visit) -> visit.schedule().limit().explain(calendar))
			.clock("/clocks/publication", "explainVisitPublication", "Explain until when the results must be public",
					(visit) -> visit.publication().map((clock) -> clock.explain(calendar)).orElse(null));
	}

}
