package cn.yingshang.credit.record.store;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.RecordLists;
import cn.yingshang.credit.record.finding.PromiseBasis;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordStoreConfiguration {

	@Bean
	AggregateStore<CreditRecord> records(AggregateStores stores) {
		return stores.define("records", CreditRecord.class)
			.kind("record")
			.readers(Role.APPLICANT, Role.WINDOW, Role.REVIEWER, Role.HEAD, Role.INSPECTOR, Role.SUPERVISOR,
					Role.CREDIT_OFFICER)
			.index("queue", "department", "region", "state", "publicUntil", "_id")
			.index("city", "state", "publicUntil", "_id")
			.index("in-force", "party", "active", "publishedOn", "_id")
			.index("history", "party", "publishedOn", "_id")
			.index("ending", "endsOn", "_id")
			.unique("source", "sourceService", "sourceId")
			.open();
	}

	@Bean
	Migration recordsNameTheirLaw(MongoDatabase database, PromiseBasis basis, CityData city) {
		return new NameLaw(database, basis.basis(), city.departments());
	}

	@Bean
	Migration recordsKeptByNobody(MongoDatabase database) {
		return new EndWhatNobodyKept(database);
	}

	@Bean
	RecordLists recordLists(AggregateStore<CreditRecord> records) {
		return new StoredRecords(records);
	}

}
