package cn.yingshang.complaint.order.store;

import java.util.Arrays;
import java.util.List;

import cn.yingshang.complaint.Hotline;
import cn.yingshang.complaint.Server;
import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderState;
import cn.yingshang.complaint.order.OrderTable;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.city.City;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.city.Recount;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No list of orders scans (decision 17). */
class OrderPlansIT extends Server {

	private static final Hotline HOTLINE = new Hotline("sjj");

	private static final List<String> DISTRICTS = City.read(null).regions().districts();

	@Autowired
	private AggregateStore<Order> orders;

	private static Scope scope(String... grants) {
		Grant[] all = Arrays.stream(grants).map(Grant::parse).toArray(Grant[]::new);
		return Scope.of(HOTLINE.apply(Actor.person("o", null, all)));
	}

	@Test
	void everyListRunsAlongOneIndex() {
		for (OrderState state : OrderState.values()) {
			assertThat(this.orders.plan(scope("operator.sjj.210202"), StoredOrders.queued("sjj", null, state)))
				.containsExactly("queue");
		}
		assertThat(this.orders.plan(scope("handler.wjw.210202"), StoredOrders.queued("wjw", null, OrderState.HANDLING)))
			.containsExactly("queue");
		assertThat(
				this.orders.plan(scope("supervisor.sjj.*"), StoredOrders.queued("wjw", "210202", OrderState.HANDLING)))
			.containsExactly("queue");
		assertThat(this.orders.plan(scope("auditor.*.*"), StoredOrders.queued("sjj", "210202", OrderState.CLOSED)))
			.containsExactly("queue");
		assertThat(this.orders.plan(scope("operator.sjj.*").spread(DISTRICTS),
				StoredOrders.queued("sjj", null, OrderState.RECEIVED)))
			.hasSameSizeAs(DISTRICTS)
			.containsOnly("queue");
		assertThat(this.orders.plan(scope("operator.sjj.210202"), StoredOrders.called("abc"))).containsExactly("phone");
		assertThat(this.orders.plan(SystemScope.named(OrderTable.FOLLOW_UP), StoredOrders.due(Day.NOW)))
			.containsExactly("follow-up");
		assertThat(this.orders.plan(scope("operator.sjj.210202"), StoredOrders.expired(null, OrderState.HANDLING)))
			.containsExactly("ask-caller");
		assertThat(this.orders.plan(SystemScope.named("x"), Recount.come(WorkingCalendar.published())))
			.containsExactly("recount");
	}

}
