package cn.yingshang.inspection.visit.store;

import java.time.Duration;

import cn.yingshang.inspection.Secrets;
import cn.yingshang.inspection.doorcode.DoorCodes;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.visit.ConductingVisits;
import cn.yingshang.inspection.visit.SchedulingVisits;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitTable;
import cn.yingshang.inspection.visit.Visits;
import cn.yingshang.inspection.visit.opinion.PartReports;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.schedule.FrequencyUses;
import cn.yingshang.inspection.visit.schedule.SchedulingRule;
import cn.yingshang.inspection.visit.watch.AlarmRule;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.MarkWaiting;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.NamedParts;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits and what is done with them. */
@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

	private static final Duration EVERY = Duration.ofMinutes(5);

	@Bean
	AggregateStore<Visit> visitStore(AggregateStores stores) {
		return stores.define("visits", Visit.class)
			.kind("visit")
			.upcast(NamedParts.none()
				.and("schedule", "kind", "reason", "subjectName", "parts", "limit", "plannedOn", "seed", "promise")
				.and("admission", "entryCode", "approval", "notice", "entry")
				.and("following", "progress")
				.and("publicity", "publication"))
			.upcast(VisitConfiguration::withoutCode)
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
			.index("awaited", "region", "awaited", "_id")
			.index("awaitedof", "party", "awaited", "_id")
			.index("published", "publishedOn", "_id")
			.index("publishedthere", "region", "publishedOn", "_id")
			.index("publishedof", "party", "publishedOn", "_id")
			.index("watch", "alarmOn", "_id")
			.index("alarmed", "alarmed", "department", "region", "dueOn", "_id")
			.index("publication", "publishDueOn", "_id")
			.open();
	}

	/** The code belongs to the enterprise and no more to one visit. */
	private static BsonDocument withoutCode(BsonDocument visit) {
		if (visit.get("admission") instanceof BsonDocument admission) {
			admission.remove("entryCode");
		}
		return visit;
	}

	@Bean
	Visits visits(AggregateStore<Visit> store) {
		return new VisitStore(store);
	}

	@Bean
	SchedulingVisits schedulingVisits(AggregateStore<Visit> store, CheckItems items, SchedulingRule rule,
			WorkingCalendar calendar, Ids ids, Secrets secrets) {
		return new SchedulingVisits(store, items, rule, calendar, ids, secrets);
	}

	@Bean
	ConductingVisits conductingVisits(AggregateStore<Visit> store, Visits visits, PartReports parts, FrequencyUses uses,
			FrequencyCap cap, DoorCodes codes, AlarmRule alarms, WorkingCalendar calendar) {
		return new ConductingVisits(store, visits, parts, uses, cap, codes::fits, alarms, calendar);
	}

	@Bean
	Job resultPublisher(Visits lists, ConductingVisits visits) {
		return Job.each(VisitTable.PUBLISHER, EVERY, lists::toPublish, visits::publishDue);
	}

	@Bean
	Job visitWatch(Visits lists, ConductingVisits visits) {
		return Job.each(VisitTable.WATCH, EVERY, lists::toWatch, visits::remind);
	}

	@Bean
	Job visitRecount(AggregateStore<Visit> store, AlarmRule alarms, WorkingCalendar calendar) {
		return Recount.job(VisitTable.RECOUNT, store, calendar,
				(visit, call) -> visit.noticeCame(call, alarms, calendar));
	}

	@Bean
	Migration drawnVisitsAreAwaited(MongoDatabase database) {
		return new AwaitedVisits(database);
	}

	/** Of visits stored before the mark; younger ones bear it from the start. */
	@Bean
	Migration visitsWaitForNotices(MongoDatabase database) {
		return new MarkWaiting(database, "visits", "publication", "publishDueOn", VisitTable.TABLE);
	}

}
