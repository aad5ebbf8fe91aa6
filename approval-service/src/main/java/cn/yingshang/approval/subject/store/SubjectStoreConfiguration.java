package cn.yingshang.approval.subject.store;

import cn.yingshang.approval.subject.KnownSubject;
import cn.yingshang.approval.subject.Subjects;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Projection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the projection of subjects. */
@Configuration(proxyBeanMethods = false)
class SubjectStoreConfiguration {

	@Bean
	Projection<KnownSubject> knownSubjects(AggregateStores stores) {
		return stores.projection("subjects", KnownSubject.class).id("creditCode").open();
	}

	@Bean
	Subjects subjects(Projection<KnownSubject> knownSubjects) {
		return knownSubjects::find;
	}

}
