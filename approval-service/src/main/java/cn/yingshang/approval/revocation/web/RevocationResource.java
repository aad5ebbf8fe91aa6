package cn.yingshang.approval.revocation.web;

import cn.yingshang.approval.revocation.Revocation;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Revocations over HTTP. */
@Configuration(proxyBeanMethods = false)
class RevocationResource {

	@Bean
	Resource<Revocation, RevocationView> mountedRevocations(AggregateStore<Revocation> store) {
		return Resource
			.of(store, Address.of("/api/approvals/revocations", "revocation", "a revocation"), RevocationView.class,
					RevocationView::of)
			.answeringBriefly()
			.withHistory();
	}

}
