package cn.yingshang.inspection.object;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.security.WithoutPlace;
import org.jspecify.annotations.Nullable;

/**
 * Who sees an object, and who its risk class: the class never goes to the enterprise or
 * the public (B-50).
 */
@WithoutPlace("an inspected enterprise belongs to a region and to no department (B-07)")
public final class ObjectAccess {

	private static final Set<Role> OFFICIALS = EnumSet.of(Role.INSPECTOR, Role.HEAD, Role.AUDITOR);

	private ObjectAccess() {
	}

	/** Whether the actor is an official for that region, or for the whole city. */
	public static boolean official(Actor actor, @Nullable String region) {
		return actor.grants()
			.stream()
			.anyMatch((grant) -> OFFICIALS.contains(grant.role())
					&& (grant.anyRegion() || grant.region().equals(region)));
	}

	/** Whether the actor may know of the object at all. */
	public static boolean sees(Actor actor, Subject subject) {
		return official(actor, subject.region()) || actor.is(subject.creditCode());
	}

}
