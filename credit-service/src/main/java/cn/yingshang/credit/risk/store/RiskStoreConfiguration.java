package cn.yingshang.credit.risk.store;

import java.time.LocalDate;

import cn.yingshang.credit.risk.RiskProfile;
import cn.yingshang.credit.risk.RiskProfiles;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RiskStoreConfiguration {

	static final Scope SCOPE = SystemScope.named("risk-profiles");

	/** No applicant among the readers, and no party in the document. */
	@Bean
	AggregateStore<RiskProfile> riskProfiles(AggregateStores stores) {
		return stores.define("riskProfiles", RiskProfile.class)
			.kind("risk profile")
			.readers(Role.INSPECTOR, Role.CREDIT_OFFICER)
			.index("due", "nextOn", "_id")
			.open();
	}

	@Bean
	RiskProfiles riskLists(AggregateStore<RiskProfile> profiles) {
		return (today, request) -> profiles.page(SCOPE, dueQuery(today), request);
	}

	static ListQuery dueQuery(LocalDate today) {
		return ListQuery.ascending(Filters.lte("nextOn", today.toString()), "nextOn");
	}

}
