package cn.yingshang.approval.permit.web;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseVerb;
import cn.yingshang.approval.permit.HandlingCases;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases over HTTP; a clock is asked for by its name, in the controller. */
@Configuration(proxyBeanMethods = false)
class CaseResource {

	@Bean
	Resource<Case, CaseView> mountedCases(AggregateStore<Case> store, HandlingCases cases) {
		return Resource
			.of(store, Address.of("/api/approvals/cases", "case", "a case"), CaseView.class,
					(one, shown) -> CaseView.of(one, shown, cases.rules()))
			.withholding(CaseVerb.ACCEPT, (one) -> one.lacksMaterials(cases.rules()))
			.answeringBriefly()
			.withHistory();
	}

}
