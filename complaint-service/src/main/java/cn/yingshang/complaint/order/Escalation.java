package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.platform.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * An order that is to be supervised (C-33).
 *
 * @param orderId its id
 * @param orderNumber its number
 * @param why on which ground
 * @param round which handling
 * @param stage what is overdue where it is not the handling
 * @param department who is late
 * @param region where
 * @param dueOn when it was due
 */
public record Escalation(String orderId, String orderNumber, Why why, int round, @Nullable String stage,
		String department, String region, LocalDate dueOn) {

	private static final String CONTACT = "CONTACT";

	/** On which ground an order is supervised without anybody asking for it. */
	public enum Why {

		/** Past a limit (C-34). */
		OVERDUE,
		/** Given back though it is the department's own duty. */
		REFUSED,
		/** The caller still is after the second handlings (C-32). */
		UNSATISFIED

	}

	/** Whatever is to be supervised of an order now. */
	static List<Escalation> of(Order order, Call call) {
		List<Escalation> found = new ArrayList<>();
		if (order.state() == OrderState.ESCALATED) {
			found.add(of(order, Why.UNSATISFIED, null, order.handling().present().lead().department(), told(order)));
		}
		else if (order.overdue(call)) {
			String stage = stage(order, call);
			LocalDate day = CONTACT.equals(stage) ? order.limits().contactOn() : order.limits().dueOn();
			found.add(of(order, Why.OVERDUE, stage, order.holder(), Objects.requireNonNull(day)));
		}
		if (order.state() == OrderState.RECEIVED) {
			order.handling()
				.refuser()
				.ifPresent((department) -> found.add(of(order, Why.REFUSED, department, department, call.today())));
		}
		return found;
	}

	private static Escalation of(Order order, Why why, @Nullable String stage, String department, LocalDate due) {
		return new Escalation(order.id(), order.intake().orderNumber(), why, order.handling().rounds(), stage,
				department, order.regionCode(), due);
	}

	private static LocalDate told(Order order) {
		return Objects.requireNonNull(order.limits().due()).date();
	}

	/**
	 * What a supervisor sees of an order that some department handles or handled; empty
	 * while none did.
	 */
	public static Optional<Escalation> seen(Order order) {
		return Optional.ofNullable(order.handling().dispatch())
			.map((sent) -> of(order, Why.UNSATISFIED, null, sent.lead().department(), told(order)));
	}

	private static @Nullable String stage(Order order, Call call) {
		if (!OrderState.AT_LEAD.contains(order.state())) {
			return order.state().name();
		}
		return order.limits().past(call) ? null : CONTACT;
	}

}
