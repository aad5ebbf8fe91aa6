package cn.yingshang.inspection.officer.web;

import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Officers over HTTP; their history is read with them, and has no address. */
@Configuration(proxyBeanMethods = false)
class OfficerResource {

	@Bean
	Resource<Officer, OfficerView> mountedOfficers(AggregateStore<Officer> store) {
		return Resource.of(store, Address.of("/api/inspections/officers", "officer", "an officer"), OfficerView.class,
				OfficerView::of);
	}

}
