package cn.yingshang.approval.permit.store;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseLists;
import cn.yingshang.approval.permit.CaseTable;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.city.MarkWaiting;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store of cases and its lists. */
@Configuration(proxyBeanMethods = false)
class CaseStoreConfiguration {

	@Bean
	AggregateStore<Case> cases(AggregateStores stores) {
		return open(stores);
	}

	static AggregateStore<Case> open(AggregateStores stores) {
		return stores.define("cases", Case.class)
			.kind("case")
			.readers(Role.WINDOW, Role.REVIEWER, Role.HEAD, Role.APPLICANT)
			.index("queue", "department", "region", "state", "dueOn", "_id")
			.index("department", "department", "state", "dueOn", "_id")
			.index("region", "region", "state", "dueOn", "_id")
			.index("all", "state", "dueOn", "_id")
			.index("mine", "party", "submittedOn", "_id")
			.index("alarm", "alarmOn", "_id")
			.index("granted", "grantedOn", "_id")
			.index("granted-region", "region", "grantedOn", "_id")
			.unique("number", "caseNumber")
			.unique("recount", Recount.FIELD)
			.open();
	}

	@Bean
	CaseLists caseLists(AggregateStore<Case> cases) {
		return new StoredCases(cases);
	}

	@Bean
	Migration casesWaitForNotices(MongoDatabase database) {
		return new MarkWaiting(database, "cases", "clocks", "dueOn", CaseTable.TABLE);
	}

}
