package cn.yingshang.complaint.order.web;

import java.time.Instant;
import java.util.List;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.clock.Colour;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.clock.StatutoryLimit;
import cn.yingshang.complaint.order.handling.Contacted;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.handling.Handling;
import cn.yingshang.complaint.order.handling.Returned;
import cn.yingshang.complaint.order.handling.Unit;
import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Who handles an order, until when, and what happened there.
 *
 * @param due until when it is handled
 * @param dispatchBy until when an urgent one is dispatched (C-17)
 * @param contactDue until when the caller is contacted
 * @param colour how near that is
 * @param toCallBack whether the limit has come and the caller is to be asked (C-30)
 * @param lead who handles it
 * @param direct whether it was assigned by ruling
 * @param statutory the law's longer limit
 * @param assisting what others were asked
 * @param returns who gave it back
 * @param contacts attempts to speak with the caller
 * @param rounds how often it was handled
 */
record HandlingView(@Nullable DueView due, @Nullable Instant dispatchBy, @Nullable DueView contactDue,
		@Nullable Colour colour, boolean toCallBack, @Nullable Unit lead, @Nullable Boolean direct,
		@Nullable StatutoryLimit statutory, List<OrderAssisting> assisting, List<Returned> returns,
		List<Contacted> contacts, int rounds) {

	static HandlingView of(Order order, Shown shown, List<OrderPart> parts, DeadlinePolicy policy) {
		Handling handling = order.handling();
		Dispatch sent = handling.dispatch();
		DueView due = DueView.ofNullable(order.limits().due(), shown.address() + "/clock");
		List<OrderAssisting> assisting = parts.stream().map(OrderAssisting::of).toList();
		if (sent == null) {
			return new HandlingView(due, order.limits().dispatchBy(), null, order.lookout().colour(),
					order.lookout().askCaller() != null, null, null, null, assisting, handling.returns(),
					handling.contacts(), handling.rounds());
		}
		DueView contact = DueView.of(policy.due(sent.contactClock(policy.settings())),
				shown.address() + "/clocks/contact");
		return new HandlingView(due, order.limits().dispatchBy(), contact, order.lookout().colour(),
				order.lookout().askCaller() != null, sent.lead(), sent.direct(), sent.statutory(), assisting,
				handling.returns(), handling.contacts(), handling.rounds());
	}

}
