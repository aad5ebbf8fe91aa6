package cn.yingshang.complaint.order;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The job that gives the colour alarms (C-34), opens supervisions, and asks assisting
 * units that a crash left unasked: first what follows from an order, then its mark is
 * moved on, so that nothing is lost in between.
 */
public final class FollowUps {

	private final AggregateStore<Order> store;

	private final OrderLists lists;

	private final AssistingParts parts;

	private final Escalations escalations;

	private final DeadlinePolicy policy;

	public FollowUps(AggregateStore<Order> store, OrderLists lists, AssistingParts parts, Escalations escalations,
			DeadlinePolicy policy) {
		this.store = store;
		this.lists = lists;
		this.parts = parts;
		this.escalations = escalations;
		this.policy = policy;
	}

	/**
	 * Does all that is due.
	 * @throws RuntimeException the first failure, after the others were done
	 */
	public void run(Call call) {
		RuntimeException failure = null;
		String after = null;
		do {
			Page<Order> due = this.lists.toFollowUp(call.today(), new PageRequest(PageRequest.MAX, after));
			for (Order order : due.items()) {
				try {
					follow(order.id(), call);
				}
				catch (RuntimeException ex) {
					failure = (failure != null) ? failure : ex;
				}
			}
			after = due.next();
		}
		while (after != null);
		rethrow(failure);
	}

	private void follow(String id, Call call) {
		Scope scope = Scope.system(OrderTable.FOLLOW_UP);
		Order order = this.store.get(id, scope);
		String mark = order.followUp;
		if (mark == null) {
			return;
		}
		if (order.assisted()) {
			this.parts.follow(order, call);
		}
		if (order.overdue(call.today()) || order.state() == OrderState.ESCALATED) {
			this.escalations.open(order, call);
		}
		this.store.change(id, scope, call, (current) -> {
			if (mark.equals(current.followUp)) {
				current.followUp(call, this.policy);
			}
		});
	}

	private static void rethrow(@Nullable RuntimeException failure) {
		if (failure != null) {
			throw failure;
		}
	}

}
