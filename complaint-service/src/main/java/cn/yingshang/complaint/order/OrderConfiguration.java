package cn.yingshang.complaint.order;

import java.time.Duration;

import cn.yingshang.complaint.Hotline;
import cn.yingshang.complaint.evidence.EvidenceRoom;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.clock.OrderSettings;
import cn.yingshang.complaint.order.parts.AskingParts;
import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.PartLists;
import cn.yingshang.complaint.order.parts.PartTable;
import cn.yingshang.complaint.reporter.Lookups;
import cn.yingshang.complaint.reporter.ReporterVault;
import cn.yingshang.complaint.subject.Subjects;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.inbox.Topic;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

	@Bean
	Hotline hotline(CityData city) {
		return new Hotline(city.facts().office("hotline"));
	}

	@Bean
	DeadlinePolicy deadlinePolicy(OrderSettings settings, WorkingCalendar calendar, Hotline hotline) {
		return new DeadlinePolicy(settings, calendar, hotline.unit());
	}

	@Bean
	AskingParts askingParts(AggregateStore<OrderPart> orderParts, PartLists lists, WorkingCalendar calendar, Ids ids) {
		return new AskingParts(orderParts, lists, calendar, ids);
	}

	@Bean
	HandlingOrders handlingOrders(AggregateStore<Order> orders, AskingParts parts, Escalations escalations,
			DeadlinePolicy policy, HandlingOrders.Surroundings around) {
		return new HandlingOrders(orders, parts, escalations, policy, around);
	}

	@Bean
	HandlingOrders.Surroundings surroundings(Subjects subjects, EvidenceRoom evidence, ReporterVault vault,
			OrderNumbers numbers, Ids ids, CityData city) {
		return new HandlingOrders.Surroundings(subjects, evidence, vault, numbers, ids, city);
	}

	@Bean
	FindingOrdersByPhone findingOrdersByPhone(OrderLists lists, Lookups log, ReporterVault vault, Ids ids) {
		return new FindingOrdersByPhone(lists, log, vault, ids);
	}

	@Bean
	FollowingUpOrders followingUpOrders(AggregateStore<Order> orders, AskingParts parts, Escalations escalations,
			DeadlinePolicy policy) {
		return new FollowingUpOrders(orders, parts, escalations, policy);
	}

	@Bean
	Job followUpJob(OrderLists lists, FollowingUpOrders followingUpOrders) {
		return Job.eachNow(OrderTable.FOLLOW_UP, Duration.ofSeconds(10), lists::toFollowUp,
				(order, call) -> followingUpOrders.follow(order.id(), call));
	}

	@Bean
	Job orderRecount(AggregateStore<Order> orders, DeadlinePolicy policy) {
		return Recount.job(OrderTable.RECOUNT, orders, policy.calendar(),
				(order, call) -> order.noticeCame(call, policy));
	}

	@Bean
	Job orderPartRecount(AggregateStore<OrderPart> orderParts, WorkingCalendar calendar) {
		return Recount.job(PartTable.RECOUNT, orderParts, calendar, (part, call) -> part.noticeCame(call, calendar));
	}

	@Bean
	Topic complaintTopic() {
		return new Topic("yingshang.complaint");
	}

}
