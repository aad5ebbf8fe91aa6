package cn.yingshang.credit.record.web;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.Address;
import cn.yingshang.platform.resource.Explaining;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Records over HTTP. Departments share them (D-17), the minor ones that the public does
 * not read too, so staff of any department in the region may.
 */
@Configuration(proxyBeanMethods = false)
class RecordResource {

	@Bean
	Resource<CreditRecord, RecordView> mountedRecords(AggregateStore<CreditRecord> store, WorkingCalendar calendar) {
		Explaining<CreditRecord> maximum = (found) -> found.current().publicity().maximum().explain(calendar);
		return Resource
			.of(store, Address.of("/api/credit/records", "record", "a record"), RecordView.class,
					(found, shown) -> RecordView.of(found, shown, calendar))
			.seenIn((actor) -> Scope.of(actor).acrossDepartments())
			.withHistory()
			.clock("/clock", "explainPublicity", "Why publicity ends when it does", maximum)
			.clock("/clock/maximum", "explainMaximumPublicity", "Why publicity ends when it does", maximum)
			.clock("/clock/minimum", "explainMinimumPublicity", "Why repair is possible from when it is",
					(found) -> found.current().publicity().minimum().explain(calendar));
	}

}
