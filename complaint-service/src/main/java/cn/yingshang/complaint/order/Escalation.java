package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.complaint.order.clock.Limits;
import cn.yingshang.platform.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * An order that is to be supervised (C-33).
 *
 * @param orderId its id
 * @param orderNumber its number
 * @param unsatisfied whether the caller still is after the second handlings (C-32);
 * otherwise it is overdue (C-34)
 * @param round which handling
 * @param stage what is overdue where it is not the handling
 * @param department who is late
 * @param region where
 * @param dueOn when it was due
 */
public record Escalation(String orderId, String orderNumber, boolean unsatisfied, int round, @Nullable String stage,
		String department, String region, LocalDate dueOn) {

	private static final String CONTACT = "CONTACT";

	static Escalation of(Order order, Call call) {
		boolean unsatisfied = order.state() == OrderState.ESCALATED;
		String stage = unsatisfied ? null : stage(order, call);
		String late = unsatisfied ? order.handling().present().lead().department() : order.holder();
		return new Escalation(order.id(), order.intake().orderNumber(), unsatisfied, order.handling().rounds(), stage,
				late, order.regionCode(), day(order.limits(), unsatisfied, stage));
	}

	/**
	 * What a supervisor sees of an order that some department handles or handled; empty
	 * while none did.
	 */
	public static Optional<Escalation> seen(Order order) {
		return Optional.ofNullable(order.handling().dispatch())
			.map((sent) -> new Escalation(order.id(), order.intake().orderNumber(), false, order.handling().rounds(),
					null, sent.lead().department(), order.regionCode(),
					Objects.requireNonNull(order.limits().due()).date()));
	}

	private static @Nullable String stage(Order order, Call call) {
		if (!OrderState.AT_LEAD.contains(order.state())) {
			return order.state().name();
		}
		return order.limits().past(call) ? null : CONTACT;
	}

	private static LocalDate day(Limits limits, boolean unsatisfied, @Nullable String stage) {
		if (unsatisfied) {
			return Objects.requireNonNull(limits.due()).date();
		}
		return Objects.requireNonNull(CONTACT.equals(stage) ? limits.contactOn() : limits.dueOn());
	}

}
