package cn.yingshang.approval.subject.store;

import cn.yingshang.approval.subject.SubjectProjection;
import cn.yingshang.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the projection of subjects. */
@Configuration(proxyBeanMethods = false)
class SubjectStoreConfiguration {

	@Bean
	SubjectProjection subjects(AggregateStores stores) {
		return new StoredSubjects(stores);
	}

}
