package cn.yingshang.credit.repair.store;

import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairLists;
import cn.yingshang.credit.repair.RepairTable;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.city.MarkWaiting;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RepairStoreConfiguration {

	@Bean
	AggregateStore<Repair> repairs(AggregateStores stores) {
		return stores.define("repairs", Repair.class)
			.kind("repair")
			.readers(Role.APPLICANT, Role.WINDOW, Role.CREDIT_OFFICER)
			.index("queue", "department", "region", "state", "queueOn", "_id")
			.index("city", "state", "queueOn", "_id")
			.index("own", "party", "appliedOn", "_id")
			.index("record", "recordId", "state")
			.unique("open", "openRecordId")
			.unique("recount", Recount.FIELD)
			.upcast(SayNoMore::upcast)
			.open();
	}

	@Bean
	RepairLists repairLists(AggregateStore<Repair> repairs) {
		return new StoredRepairs(repairs);
	}

	@Bean
	Migration repairsSayNoMore(MongoDatabase database) {
		return new SayNoMore(database);
	}

	@Bean
	Migration placedAtOrgan(MongoDatabase database, CityData city) {
		return new PlaceAtOrgan(database, city.departments());
	}

	@Bean
	Migration repairsWaitForNotices(MongoDatabase database) {
		return new MarkWaiting(database, "repairs", "acceptance", "dueOn", RepairTable.TABLE);
	}

}
