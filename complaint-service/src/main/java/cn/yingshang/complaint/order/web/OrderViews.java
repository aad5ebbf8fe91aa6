package cn.yingshang.complaint.order.web;

import java.util.List;

import cn.yingshang.complaint.order.DeadlinePolicy;
import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderDesk;
import cn.yingshang.complaint.order.PartLists;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.Written;
import cn.yingshang.platform.web.Answers;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows orders to whom they are shown. */
@Component
class OrderViews {

	private final OrderDesk desk;

	private final PartLists parts;

	private final DeadlinePolicy policy;

	OrderViews(OrderDesk desk, PartLists parts, DeadlinePolicy policy) {
		this.desk = desk;
		this.parts = parts;
		this.policy = policy;
	}

	DeadlinePolicy policy() {
		return this.policy;
	}

	OrderView view(Order order, Actor actor, boolean withTimeline) {
		return OrderView.of(order, actor, this.desk.masked(order, actor),
				order.assisted() ? this.parts.of(order.id()) : List.of(), this.policy, withTimeline);
	}

	ResponseEntity<OrderView> changed(Written<Order> written, Call call) {
		Order order = written.aggregate();
		return Answers.changed(order.revision(), view(order, call.actor(), false), written.replayed());
	}

}
