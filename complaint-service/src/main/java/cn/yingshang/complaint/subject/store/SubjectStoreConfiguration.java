package cn.yingshang.complaint.subject.store;

import cn.yingshang.complaint.subject.KnownSubject;
import cn.yingshang.complaint.subject.Subjects;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Projection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The projection of enterprises. */
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
