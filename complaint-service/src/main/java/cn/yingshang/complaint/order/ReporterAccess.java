package cn.yingshang.complaint.order;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Who may learn who called, and for what (C-36, E-22): the hotline for any listed
 * purpose; a handler only to contact the caller, never of a confidential order and never
 * when the own department is the one complained about.
 */
final class ReporterAccess {

	private static final Set<Role> HOTLINE = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR);

	private ReporterAccess() {
	}

	/**
	 * Refuses who may not open it for this purpose; the lead's own handler only.
	 * @throws RuleViolation C-36 when nobody left an identity
	 */
	static void require(Order order, Actor actor, Purpose purpose) {
		if (!seesMasked(order, actor)) {
			if (purpose != Purpose.CONTACT_CALLER) {
				throw new NotAllowed("order: a handler may only contact the caller (C-36)");
			}
			String obstacle = obstacle(order);
			if (obstacle != null) {
				throw new NotAllowed("order: " + obstacle + " (C-36)");
			}
			order.handling().requireLed(actor);
		}
		if (order.intake().reporter() == null) {
			throw new RuleViolation(Rules.C_36, "purpose", purpose.name(), "诉求人未留身份信息");
		}
	}

	/** Whether there is a purpose for which the actor may open it. */
	static boolean opens(Order order, Actor actor) {
		return seesMasked(order, actor) || (obstacle(order) == null && order.handling().ledBy(actor));
	}

	private static @Nullable String obstacle(Order order) {
		if (order.intake().matter().confidential()) {
			return "the caller's identity stays with the hotline";
		}
		if (order.state() != OrderState.HANDLING) {
			return "a handler contacts the caller while handling";
		}
		if (order.department() != null && order.department().equals(order.intake().matter().reportedDepartment())) {
			return "the unit complained about may not learn who complained";
		}
		return null;
	}

	/** Whether the actor sees the identity masked without any purpose. */
	static boolean seesMasked(Order order, Actor actor) {
		return actor.may(HOTLINE, order.department(), order.region());
	}

}
