package cn.yingshang.complaint.order.web;

import java.util.Objects;

import cn.yingshang.complaint.order.parts.OrderPart;
import org.jspecify.annotations.Nullable;

/**
 * What an assisting department was asked and answered.
 *
 * @param id its part's
 * @param department which
 * @param part where its part is
 * @param state how far it is
 * @param answer what it answered
 */
record OrderAssisting(String id, String department, String part, String state, @Nullable String answer) {

	static OrderAssisting of(OrderPart part) {
		return new OrderAssisting(part.id(), Objects.requireNonNull(part.department()), part.href(),
				part.state().name(), part.answerText());
	}

}
