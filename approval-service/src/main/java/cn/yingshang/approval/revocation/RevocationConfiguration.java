package cn.yingshang.approval.revocation;

import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what works on revocations. */
@Configuration(proxyBeanMethods = false)
class RevocationConfiguration {

	@Bean
	RevokingLicences revokingLicences(AggregateStore<Revocation> revocations, RevocationLists lists, Ids ids) {
		return new RevokingLicences(revocations, lists, ids);
	}

}
