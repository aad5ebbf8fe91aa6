package cn.yingshang.inspection.visit.part.messaging;

import cn.yingshang.inspection.visit.part.PartTable;
import cn.yingshang.inspection.visit.part.StaffingParts;
import cn.yingshang.platform.inbox.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes parts move by themselves. */
@Configuration(proxyBeanMethods = false)
class PartHandlers {

	@Bean
	EventHandler<VisitId> partMaker(StaffingParts staffing) {
		return EventHandler.on(PartTable.MAKER, "cn.yingshang.inspection.visit.scheduled.v1", VisitId.class,
				(event, call) -> staffing.open(call, event.data().visitId()));
	}

	@Bean
	EventHandler<VisitId> partCanceller(StaffingParts staffing) {
		return EventHandler.on(PartTable.CANCELLER, "cn.yingshang.inspection.visit.cancelled.v1", VisitId.class,
				(event, call) -> staffing.cancel(call, event.data().visitId()));
	}

	/** Any event of a visit. */
	record VisitId(String visitId) {
	}

}
