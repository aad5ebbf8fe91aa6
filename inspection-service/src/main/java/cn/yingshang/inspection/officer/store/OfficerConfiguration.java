package cn.yingshang.inspection.officer.store;

import java.time.Clock;

import cn.yingshang.inspection.InspectingDepartments;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.officer.KeepingOfficers;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The officers' library. */
@Configuration(proxyBeanMethods = false)
class OfficerConfiguration {

	@Bean
	AggregateStore<Officer> officerStore(AggregateStores stores) {
		return stores.define("officers", Officer.class)
			.kind("officer")
			.readers(Role.INSPECTOR, Role.HEAD)
			.index("library", "department", "region", "_id")
			.index("regions", "region", "_id")
			.open();
	}

	@Bean
	Officers officers(AggregateStore<Officer> store, CityData city) {
		return new OfficerStore(store, city);
	}

	@Bean
	KeepingOfficers keepingOfficers(AggregateStore<Officer> store, CheckItems items, Ids ids,
			InspectingDepartments departments) {
		return new KeepingOfficers(store, items, ids, departments);
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "yingshang.inspection.demo-officers", matchIfMissing = true)
	ApplicationRunner demoOfficers(KeepingOfficers library, CheckItems items, Clock clock) {
		return new DemoOfficers(library, items, clock);
	}

}
