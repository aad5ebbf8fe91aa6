package cn.yingshang.complaint.supervision.store;

import cn.yingshang.complaint.supervision.Supervision;
import cn.yingshang.complaint.supervision.SupervisionLists;
import cn.yingshang.complaint.supervision.SupervisionTable;
import cn.yingshang.complaint.supervision.WatchedCase;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.city.MarkWaiting;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Projection;
import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of supervisions: few, so that each scope may have its own index. */
@Configuration(proxyBeanMethods = false)
class SupervisionStoreConfiguration {

	@Bean
	AggregateStore<Supervision> supervisions(AggregateStores stores) {
		return stores.define("supervisions", Supervision.class)
			.kind("supervision")
			.readers(Role.SUPERVISOR, Role.HANDLER, Role.HEAD)
			.unique("source", "sourceKey")
			.unique("recount", Recount.FIELD)
			.unique("answer", "answerBy")
			.index("queue", "department", "region", "state", "openedOn", "_id")
			.index("department", "department", "state", "openedOn", "_id")
			.index("region", "region", "state", "openedOn", "_id")
			.index("state", "state", "openedOn", "_id")
			.open();
	}

	@Bean
	SupervisionLists supervisionLists(AggregateStore<Supervision> supervisions) {
		return new StoredSupervisions(supervisions);
	}

	/** The approvals in progress, as approval-service told of them. */
	@Bean
	Projection<WatchedCase> watchedCases(AggregateStores stores) {
		return stores.projection("watchedCases", WatchedCase.class).id("caseId").open();
	}

	@Bean
	Migration supervisionsWaitForNotices(MongoDatabase database) {
		return new MarkWaiting(database, "supervisions", "answerClock", "answerDue.date", SupervisionTable.TABLE);
	}

}
