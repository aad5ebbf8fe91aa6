package cn.yingshang.approval.revocation.store;

import cn.yingshang.approval.revocation.Revocation;
import cn.yingshang.approval.revocation.RevocationLists;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store of revocations and its lists. */
@Configuration(proxyBeanMethods = false)
class RevocationStoreConfiguration {

	@Bean
	AggregateStore<Revocation> revocations(AggregateStores stores) {
		return open(stores);
	}

	static AggregateStore<Revocation> open(AggregateStores stores) {
		return stores.define("revocations", Revocation.class)
			.kind("revocation")
			.readers(Role.WINDOW, Role.REVIEWER, Role.HEAD, Role.APPLICANT)
			.index("queue", "department", "region", "state", "proposedOn", "_id")
			.index("department", "department", "state", "proposedOn", "_id")
			.index("region", "region", "state", "proposedOn", "_id")
			.index("all", "state", "proposedOn", "_id")
			.index("party", "party", "proposedOn", "_id")
			.index("case", "caseId", "proposedOn", "_id")
			.unique("open", "openFor")
			.open();
	}

	@Bean
	RevocationLists revocationLists(AggregateStore<Revocation> revocations) {
		return new StoredRevocations(revocations);
	}

}
