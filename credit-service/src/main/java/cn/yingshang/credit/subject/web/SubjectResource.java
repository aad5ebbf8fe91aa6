package cn.yingshang.credit.subject.web;

import cn.yingshang.credit.subject.Subject;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Enterprises over HTTP. Master data is public (E-21), so staff of any department in the
 * region may read it.
 */
@Configuration(proxyBeanMethods = false)
class SubjectResource {

	@Bean
	Resource<Subject, SubjectView> mountedSubjects(AggregateStore<Subject> store) {
		return Resource
			.of(store, Address.of("/api/credit/subjects", "subject", "an enterprise").by("creditCode"),
					SubjectView.class, SubjectView::of)
			.seenIn((actor) -> Scope.of(actor).acrossDepartments())
			.withHistory();
	}

}
