package cn.yingshang.inspection.object.store;

import cn.yingshang.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The objects' library. */
@Configuration(proxyBeanMethods = false)
class ObjectConfiguration {

	@Bean
	ObjectStore objectStore(AggregateStores stores) {
		return new ObjectStore(stores);
	}

}
