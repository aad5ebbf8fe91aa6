package cn.yingshang.inspection.visit.part.store;

import cn.yingshang.inspection.Secrets;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.part.CorrectionRule;
import cn.yingshang.inspection.visit.part.InspectingParts;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.part.PartTable;
import cn.yingshang.inspection.visit.part.Parts;
import cn.yingshang.inspection.visit.part.StaffingParts;
import cn.yingshang.inspection.visit.schedule.SchedulingRule;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.MarkWaiting;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.NamedParts;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts and what is done with them. */
@Configuration(proxyBeanMethods = false)
class PartConfiguration {

	@Bean
	AggregateStore<Part> partStore(AggregateStores stores) {
		return stores.define("parts", Part.class)
			.kind("part")
			.upcast(NamedParts.none()
				.and("sheet", "kind", "subjectName", "subItems", "promise")
				.and("team", "ranking", "officers", "recusals")
				.and("correction", "order", "recheck", "recheckedOn"))
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
	PartStore parts(AggregateStore<Part> store, AggregateStore<Visit> visits) {
		return new PartStore(store, visits);
	}

	@Bean
	StaffingParts staffingParts(AggregateStore<Part> store, AggregateStore<Visit> heads, Officers officers,
			SchedulingRule rule, WorkingCalendar calendar, Secrets secrets) {
		return new StaffingParts(store, heads, officers, rule, calendar, secrets);
	}

	@Bean
	InspectingParts inspectingParts(AggregateStore<Part> store, AggregateStore<Visit> heads, Parts parts,
			Officers officers, CheckItems items, CorrectionRule correction, WorkingCalendar calendar) {
		return new InspectingParts(store, heads, parts, officers, items, correction, calendar);
	}

	@Bean
	Job partRecount(AggregateStore<Part> store, WorkingCalendar calendar) {
		return Recount.job(PartTable.RECOUNT, store, calendar, (part, call) -> part.noticeCame(call, calendar));
	}

	/** Of parts stored before the mark; younger ones bear it from the start. */
	@Bean
	Migration partsWaitForNotices(MongoDatabase database) {
		return new MarkWaiting(database, "parts", "recheck", "dueOn", PartTable.TABLE);
	}

}
