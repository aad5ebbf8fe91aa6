package cn.yingshang.complaint.order;

import java.time.LocalDate;

import cn.yingshang.complaint.order.intake.Category;
import cn.yingshang.complaint.order.review.Outcome;
import org.jspecify.annotations.Nullable;

/** {@code order.closed}: what others may know of an order that is over. */
record OrderClosed(String orderId, String orderNumber, @Nullable String creditCode, String region, Category category,
		Outcome outcome, @Nullable Boolean satisfied, LocalDate closedOn, int rounds) {

}
