package cn.yingshang.complaint.supervision;

import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Projection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupervisionConfiguration {

	@Bean
	Job supervisionRecount(AggregateStore<Supervision> supervisions, WorkingCalendar calendar) {
		return Recount.job(Supervision.RECOUNT, supervisions, calendar, (one, call) -> one.noticeCame(call, calendar));
	}

	@Bean
	SupervisionDesk supervisionDesk(AggregateStore<Supervision> supervisions, SupervisionLists lists,
			Projection<WatchedCase> watch, SupervisionSettings settings, WorkingCalendar calendar, Ids ids) {
		return new SupervisionDesk(supervisions, lists, watch, settings, calendar, ids);
	}

}
