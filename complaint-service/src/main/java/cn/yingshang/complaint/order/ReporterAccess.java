package cn.yingshang.complaint.order;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.rule.NotAllowed;

/**
 * Who may learn who called, and for what (C-36, E-22): the hotline for any listed
 * purpose; a handler only to contact the caller, never of a confidential order and never
 * when the own department is the one complained about.
 */
final class ReporterAccess {

	private static final Set<Role> HOTLINE = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR);

	private ReporterAccess() {
	}

	static void require(Order order, Actor actor, Purpose purpose) {
		if (seesMasked(order, actor)) {
			return;
		}
		if (purpose != Purpose.CONTACT_CALLER) {
			throw new NotAllowed("order: a handler may only contact the caller (C-36)");
		}
		if (order.matter().confidential()) {
			throw new NotAllowed("order: the caller's identity stays with the hotline (C-36)");
		}
		if (order.state() != OrderState.HANDLING) {
			throw new NotAllowed("order: a handler contacts the caller while handling (C-36)");
		}
		if (order.department() != null && order.department().equals(order.matter().reportedDepartment())) {
			throw new NotAllowed("order: the unit complained about may not learn who complained (C-36)");
		}
	}

	/** Whether the actor sees the identity masked without any purpose. */
	static boolean seesMasked(Order order, Actor actor) {
		return actor.may(HOTLINE, order.department(), order.region());
	}

}
