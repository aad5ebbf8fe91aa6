package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An order that is to be supervised (C-33).
 *
 * @param orderId its id
 * @param orderNumber its number
 * @param unsatisfied whether the caller still is after the second handlings (C-32);
 * otherwise it is overdue (C-34)
 * @param round which handling
 * @param department who handles it
 * @param region where
 * @param dueOn when it was due
 */
public record Escalation(String orderId, String orderNumber, boolean unsatisfied, int round, String department,
		String region, LocalDate dueOn) {

	static Escalation of(Order order) {
		return new Escalation(order.id(), order.intake().orderNumber(), order.state() == OrderState.ESCALATED,
				order.handling().rounds(), order.handling().present().lead().department(), order.regionCode(),
				Objects.requireNonNull(order.watch().due()).date());
	}

}
