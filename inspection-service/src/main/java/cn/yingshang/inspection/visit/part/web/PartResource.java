package cn.yingshang.inspection.visit.part.web;

import cn.yingshang.inspection.visit.part.InspectingParts;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.store.AggregateStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts over HTTP; who is not told yet reads no history of them. */
@Configuration(proxyBeanMethods = false)
class PartResource {

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
					(part) -> part.correction().map((made) -> made.order().limit().explain(calendar)).orElse(null))
			.clock("/clocks/recheck", "explainRecheckDue", "Explain until when it must be re-checked (B-67)",
					(part) -> part.recheckClock().map((clock) -> clock.explain(calendar)).orElse(null));
	}

}
