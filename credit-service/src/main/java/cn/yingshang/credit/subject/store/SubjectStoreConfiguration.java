package cn.yingshang.credit.subject.store;

import cn.yingshang.credit.subject.Subject;
import cn.yingshang.credit.subject.SubjectLists;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubjectStoreConfiguration {

	@Bean
	AggregateStore<Subject> subjects(AggregateStores stores) {
		return stores.define("subjects", Subject.class)
			.kind("subject")
			.readers(Role.APPLICANT, Role.WINDOW, Role.REVIEWER, Role.HEAD, Role.INSPECTOR, Role.OPERATOR, Role.HANDLER,
					Role.SUPERVISOR, Role.CREDIT_OFFICER)
			.index("name", "name", "_id")
			.index("region-name", "region", "name", "_id")
			.open();
	}

	@Bean
	SubjectLists subjectLists(AggregateStore<Subject> subjects) {
		return new StoredSubjects(subjects);
	}

}
