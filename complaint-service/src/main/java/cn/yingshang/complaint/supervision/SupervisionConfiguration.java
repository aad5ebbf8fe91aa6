package cn.yingshang.complaint.supervision;

import java.time.Duration;

import cn.yingshang.complaint.order.Order;
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
		return Recount.job(SupervisionTable.RECOUNT, supervisions, calendar,
				(one, call) -> one.noticeCame(call, calendar));
	}

	@Bean
	Job missedAnswers(SupervisionLists lists, ConductingSupervisions conducting) {
		return Job.each(SupervisionTable.MISSED_ANSWER, Duration.ofMinutes(1), lists::unanswered,
				(one, call) -> conducting.missed(one.id(), call));
	}

	@Bean
	ConductingSupervisions conductingSupervisions(AggregateStore<Supervision> supervisions,
			AggregateStore<Order> orders, SupervisionLists lists, Projection<WatchedCase> watch,
			SupervisionSettings settings, WorkingCalendar calendar, Ids ids) {
		return new ConductingSupervisions(supervisions, orders, lists, watch, settings, calendar, ids);
	}

}
