package cn.yingshang.complaint.supervision.web;

import cn.yingshang.complaint.supervision.Supervision;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Supervisions over HTTP. */
@Configuration(proxyBeanMethods = false)
class SupervisionResource {

	@Bean
	Resource<Supervision, SupervisionView> mountedSupervisions(AggregateStore<Supervision> store,
			WorkingCalendar calendar) {
		return Resource
			.of(store, Address.of("/api/complaints/supervisions", "supervision", "a supervision"),
					SupervisionView.class, SupervisionView::of)
			.answeringBriefly()
			.withHistory()
			.clock("/clock", "explainSupervisionClock", "Why the answer is due when it is", (one) -> {
				DeadlineLedger clock = one.answerClock();
				return (clock != null) ? clock.explain(calendar) : null;
			});
	}

}
