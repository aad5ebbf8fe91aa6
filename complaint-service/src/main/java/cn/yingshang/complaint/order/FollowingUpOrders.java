package cn.yingshang.complaint.order;

import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.parts.AskingParts;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;

/**
 * The job that gives the colour alarms (C-34), opens supervisions, and asks assisting
 * units that a crash left unasked: first what follows from an order, then its mark is
 * moved on, so that nothing is lost in between.
 */
public final class FollowingUpOrders {

	private static final Scope DUE = SystemScope.named(OrderTable.FOLLOW_UP);

	private final AggregateStore<Order> store;

	private final AskingParts parts;

	private final Escalations escalations;

	private final DeadlinePolicy policy;

	public FollowingUpOrders(AggregateStore<Order> store, AskingParts parts, Escalations escalations,
			DeadlinePolicy policy) {
		this.store = store;
		this.parts = parts;
		this.escalations = escalations;
		this.policy = policy;
	}

	/** Does what is due of one order. */
	public void follow(String id, Call call) {
		Order order = this.store.get(id, DUE);
		String mark = order.lookout().followUp();
		if (mark == null) {
			return;
		}
		if (order.handling().assisted()) {
			this.parts.follow(order.inquiry(), call);
		}
		Escalation.of(order, call).forEach((escalation) -> this.escalations.open(escalation, call));
		this.store.change(id, DUE, call, (current) -> {
			if (mark.equals(current.lookout().followUp())) {
				current.followUp(call, this.policy);
			}
		});
	}

}
