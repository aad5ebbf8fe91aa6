package cn.yingshang.complaint.order.parts.store;

import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.PartLists;
import cn.yingshang.complaint.order.parts.PartTable;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.city.MarkWaiting;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of parts. */
@Configuration(proxyBeanMethods = false)
class PartStoreConfiguration {

	@Bean
	AggregateStore<OrderPart> orderParts(AggregateStores stores) {
		return stores.define("parts", OrderPart.class)
			.kind("order part")
			.readers(Role.OPERATOR, Role.SUPERVISOR, Role.HANDLER, Role.HEAD)
			.unique("part", "orderId", "department")
			.unique("recount", Recount.FIELD)
			.index("queue", "department", "region", "state", "dueOn", "_id")
			.index("department", "department", "state", "dueOn", "_id")
			.index("region", "region", "state", "dueOn", "_id")
			.open();
	}

	@Bean
	PartLists partLists(AggregateStore<OrderPart> orderParts, CityData city) {
		return new StoredParts(orderParts, city);
	}

	@Bean
	Migration partsWaitForNotices(MongoDatabase database) {
		return new MarkWaiting(database, "parts", "clock", "dueOn", PartTable.TABLE);
	}

}
