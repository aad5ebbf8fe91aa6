package cn.yingshang.inspection.visit;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.aggregate.Aggregate;

/**
 * What an enterprise reads of a visit to it. Why it comes and who comes is told by the
 * notice and not before (B-26, B-27); where it comes from stays with the officials, for a
 * complaint leads to its caller (C-36) and a draw's token to the risk class (B-50).
 */
public final class Disclosure {

	private static final Set<Role> OFFICIALS = EnumSet.of(Role.INSPECTOR, Role.HEAD, Role.AUDITOR);

	private Disclosure() {
	}

	/** Whether the actor reads a visit or part as an official of its department. */
	public static boolean official(Actor actor, Aggregate<?, ?> document) {
		return actor.may(OFFICIALS, document.department(), document.region());
	}

	/** Whether the actor looks over those who inspect. */
	public static boolean supervises(Actor actor, Visit visit) {
		return actor.may(EnumSet.of(Role.AUDITOR), visit.department(), visit.region());
	}

	/**
	 * Whether the chain, which nobody can change, holds a draw's token: it did until the
	 * origin was no longer noted. Of such a visit only officials read the history.
	 */
	public static boolean chainLeadsToStratum(Visit visit) {
		return visit.timeline()
			.stream()
			.anyMatch((entry) -> entry.details().get("origin") instanceof String origin && origin.startsWith("draw:"));
	}

	/** Whether the actor may read what the notice tells. */
	public static boolean told(Actor actor, Visit visit) {
		return official(actor, visit) || visit.admission().known();
	}

}
