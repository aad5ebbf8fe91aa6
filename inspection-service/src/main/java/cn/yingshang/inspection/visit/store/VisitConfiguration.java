package cn.yingshang.inspection.visit.store;

import java.time.Duration;

import cn.yingshang.inspection.Secrets;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.inspection.visit.ConductingVisits;
import cn.yingshang.inspection.visit.CorrectionRule;
import cn.yingshang.inspection.visit.FrequencyCap;
import cn.yingshang.inspection.visit.InspectingParts;
import cn.yingshang.inspection.visit.Part;
import cn.yingshang.inspection.visit.PartTable;
import cn.yingshang.inspection.visit.SchedulingRule;
import cn.yingshang.inspection.visit.SchedulingVisits;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitTable;
import cn.yingshang.inspection.visit.Visits;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.MarkWaiting;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits, parts and what is done with them. */
@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

	private static final Duration EVERY = Duration.ofMinutes(5);

	@Bean
	AggregateStore<Visit> visitStore(AggregateStores stores) {
		return stores.define("visits", Visit.class)
			.kind("visit")
			.readers(Role.INSPECTOR, Role.HEAD, Role.APPLICANT)
			.unique("origin", "origin")
			.unique("recount", Recount.FIELD)
			.index("queue", "department", "region", "state", "dueOn", "_id")
			.index("due", "department", "region", "dueOn", "_id")
			.index("department", "department", "dueOn", "_id")
			.index("region", "region", "dueOn", "_id")
			.index("states", "state", "dueOn", "_id")
			.index("everything", "dueOn", "_id")
			.index("subject", "party", "dueOn", "_id")
			.index("case", "caseId")
			.index("entries", "party", "countedYear", "_id")
			.index("counted", "region", "countedYear", "_id")
			.index("publication", "publishDueOn", "_id")
			.open();
	}

	@Bean
	AggregateStore<Part> partStore(AggregateStores stores) {
		return stores.define("parts", Part.class)
			.kind("part")
			.readers(Role.INSPECTOR, Role.HEAD, Role.APPLICANT)
			.unique("head", "visitId", "department")
			.unique("recount", Recount.FIELD)
			.index("queue", "department", "region", "state", "dueOn", "_id")
			.index("due", "department", "region", "dueOn", "_id")
			.index("department", "department", "dueOn", "_id")
			.index("region", "region", "dueOn", "_id")
			.index("states", "state", "dueOn", "_id")
			.index("everything", "dueOn", "_id")
			.index("subject", "party", "dueOn", "_id")
			.index("entries", "party", "countedYear", "_id")
			.index("counted", "region", "countedYear", "_id")
			.open();
	}

	@Bean
	Visits visits(AggregateStore<Visit> visits, AggregateStore<Part> parts) {
		return new VisitStore(visits, parts);
	}

	@Bean
	SchedulingVisits schedulingVisits(AggregateStore<Visit> store, AggregateStore<Part> parts, CheckItems items,
			Officers officers, SchedulingRule rule, WorkingCalendar calendar, Ids ids, Secrets secrets) {
		return new SchedulingVisits(store, parts, items, officers, rule, calendar, ids, secrets);
	}

	@Bean
	ConductingVisits conductingVisits(AggregateStore<Visit> store, Visits visits, FrequencyCap cap,
			WorkingCalendar calendar) {
		return new ConductingVisits(store, visits, cap, calendar);
	}

	@Bean
	InspectingParts inspectingParts(AggregateStore<Part> store, AggregateStore<Visit> heads,
			SchedulingVisits scheduling, Officers officers, CheckItems items, CorrectionRule correction,
			SchedulingRule rule, WorkingCalendar calendar) {
		return new InspectingParts(store, heads, scheduling, officers, items, correction, rule, calendar);
	}

	@Bean
	Job resultPublisher(Visits lists, ConductingVisits visits) {
		return Job.each(VisitTable.PUBLISHER, EVERY, lists::toPublish, visits::publishDue);
	}

	@Bean
	Job visitRecount(AggregateStore<Visit> store, WorkingCalendar calendar) {
		return Recount.job(VisitTable.RECOUNT, store, calendar, (visit, call) -> visit.noticeCame(call, calendar));
	}

	@Bean
	Job partRecount(AggregateStore<Part> store, WorkingCalendar calendar) {
		return Recount.job(PartTable.RECOUNT, store, calendar, (part, call) -> part.noticeCame(call, calendar));
	}

	@Bean
	Migration visitsWaitForNotices(MongoDatabase database) {
		return new MarkWaiting(database, "visits", "publication", "publishDueOn", VisitTable.TABLE);
	}

	@Bean
	Migration partsWaitForNotices(MongoDatabase database) {
		return new MarkWaiting(database, "parts", "recheck", "dueOn", PartTable.TABLE);
	}

}
