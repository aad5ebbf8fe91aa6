package cn.yingshang.inspection.object.store;

import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStores;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The objects' library. */
@Configuration(proxyBeanMethods = false)
class ObjectConfiguration {

	@Bean
	ObjectStore objectStore(AggregateStores stores) {
		return new ObjectStore(stores);
	}

	/** Decided repairs were kept and never looked at. */
	@Bean
	Migration dropUnreadRepairs(MongoDatabase database) {
		return new Migration() {

			@Override
			public String version() {
				return "2026-11-24-drop-unread-repairs";
			}

			@Override
			public boolean step() {
				database.getCollection("repairs").drop();
				return true;
			}

		};
	}

}
