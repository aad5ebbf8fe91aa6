package cn.yingshang.complaint.order;

import java.time.LocalDate;

import cn.yingshang.complaint.order.intake.Category;

/**
 * {@code order.substantiated}: a complaint about an enterprise was found true (B-24: a
 * ground to inspect).
 */
record OrderSubstantiated(String orderId, String orderNumber, String creditCode, String region, Category category,
		String department, LocalDate substantiatedOn) {

	static OrderSubstantiated of(Order order, String creditCode, LocalDate on) {
		return new OrderSubstantiated(order.id(), order.intake().orderNumber(), creditCode, order.regionCode(),
				order.intake().matter().category(), order.handling().present().lead().department(), on);
	}

}
