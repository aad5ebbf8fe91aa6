package cn.yingshang.approval.promise.store;

import cn.yingshang.approval.promise.StandingHints;
import cn.yingshang.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the standing projection. */
@Configuration(proxyBeanMethods = false)
class PromiseStoreConfiguration {

	@Bean
	StandingHints standingHints(AggregateStores stores) {
		return new StoredHints(stores);
	}

}
