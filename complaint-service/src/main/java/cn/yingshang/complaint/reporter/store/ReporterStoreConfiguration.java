package cn.yingshang.complaint.reporter.store;

import cn.yingshang.complaint.reporter.Lookups;
import cn.yingshang.platform.store.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the log of searches by telephone number. */
@Configuration(proxyBeanMethods = false)
class ReporterStoreConfiguration {

	@Bean
	Lookups lookups(AggregateStores stores) {
		return new StoredLookups(stores);
	}

}
