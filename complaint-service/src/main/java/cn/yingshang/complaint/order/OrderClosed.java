package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.complaint.order.intake.Category;
import cn.yingshang.complaint.order.review.Outcome;
import cn.yingshang.complaint.order.review.Satisfaction;
import org.jspecify.annotations.Nullable;

/** {@code order.closed}: what others may know of an order that is over. */
record OrderClosed(String orderId, String orderNumber, @Nullable String creditCode, String region, Category category,
		Outcome outcome, @Nullable Boolean satisfied, @Nullable Satisfaction satisfaction, LocalDate closedOn,
		int rounds) {

	static OrderClosed of(Order order, LocalDate on) {
		return new OrderClosed(order.id(), order.intake().orderNumber(), order.intake().matter().creditCode(),
				order.regionCode(), order.intake().matter().category(),
				Objects.requireNonNull(order.verdict().outcome()), order.verdict().satisfied(),
				order.verdict().satisfaction(), on, order.handling().rounds());
	}

}
