package cn.yingshang.complaint.order.store;

import java.time.format.DateTimeFormatter;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderLists;
import cn.yingshang.complaint.order.OrderNumbers;
import cn.yingshang.complaint.order.OrderTable;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.city.MarkWaiting;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.migration.Marking;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Serials;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of orders. */
@Configuration(proxyBeanMethods = false)
class OrderStoreConfiguration {

	private static final int BLOCK = 500;

	/**
	 * Seven verbs a life each pay for every index they move, so there are few: one queue
	 * for every department, the hotline's included, and a follow-up index that holds open
	 * orders only.
	 */
	@Bean
	AggregateStore<Order> orders(AggregateStores stores) {
		return stores.define("orders", Order.class)
			.kind("order")
			.readers(Role.OPERATOR, Role.SUPERVISOR, Role.HANDLER, Role.HEAD, Role.APPLICANT)
			.index("queue", "holder", "region", "state", "dueOn", "_id")
			.index("phone", "phoneMac", "_id")
			.unique("number", "orderNumber")
			.unique("follow-up", "followUp")
			.unique("ask-caller", "askCaller")
			.unique("recount", Recount.FIELD)
			.open();
	}

	@Bean
	OrderLists orderLists(AggregateStore<Order> orders, CityData city) {
		return new StoredOrders(orders, city);
	}

	@Bean
	OrderNumbers orderNumbers(AggregateStores stores, CityData city) {
		return numbers(stores, city.facts().number("order"));
	}

	static OrderNumbers numbers(AggregateStores stores, String prefix) {
		Serials serials = stores.serials("numbers", BLOCK);
		return (day) -> prefix + DateTimeFormatter.BASIC_ISO_DATE.format(day)
				+ "%07d".formatted(serials.next("order", day));
	}

	@Bean
	Migration ordersWaitForNotices(MongoDatabase database) {
		return new MarkWaiting(database, "orders", "clock", "dueOn", OrderTable.TABLE);
	}

	/**
	 * Has the follow-up job look once at orders that lay at the hotline while nobody
	 * watched that stage (C-34); it then says when to look again.
	 */
	@Bean
	Migration ordersAreWatched(MongoDatabase database) {
		return new Marking(database.getCollection("orders"), "2026-11-25 orders are watched in every stage",
				Filters.in("state", "RECEIVED", "COMPLETED", "REVIEWED", "CALLED_BACK"), "followUp", "2000-01-01");
	}

}
