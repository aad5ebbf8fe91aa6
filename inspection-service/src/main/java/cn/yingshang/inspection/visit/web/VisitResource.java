package cn.yingshang.inspection.visit.web;

import cn.yingshang.inspection.visit.InspectingParts;
import cn.yingshang.inspection.visit.Part;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits and their parts over HTTP; who is not told yet reads no history of them. */
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
					(visit) -> visit.limit().map((limit) -> limit.explain(calendar)).orElse(null))
			.clock("/clocks/publication", "explainVisitPublication", "Explain until when the results must be public",
					(visit) -> visit.publication().map((clock) -> clock.explain(calendar)).orElse(null));
	}

	/** Whoever is told the history of a part is told all of it. */
	@Bean
	Resource<Part, PartView> mountedParts(AggregateStore<Part> store, InspectingParts inspecting,
			WorkingCalendar calendar) {
		return Resource
			.of(store, Address.of("/api/inspections/parts", "part", "a part"), PartView.class,
					(part, shown) -> PartView.of(part, shown, shown.timeline() != null, calendar))
			.telling((part, actor) -> inspecting.told(actor, part) ? TimelineView.of(part) : null)
			.withHistory("exportPartChain")
			.clock("/clock", "explainCorrectionDue", "Explain until when it must be corrected",
					(part) -> part.order().map((order) -> order.limit().explain(calendar)).orElse(null))
			.clock("/clocks/recheck", "explainRecheckDue", "Explain until when it must be re-checked (B-67)",
					(part) -> part.recheckClock().map((clock) -> clock.explain(calendar)).orElse(null));
	}

}
