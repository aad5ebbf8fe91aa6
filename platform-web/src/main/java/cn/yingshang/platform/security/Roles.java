package cn.yingshang.platform.security;

import java.util.Arrays;
import java.util.stream.Collectors;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.rule.NotAllowed;

/**
 * The coarse question, asked before any data is read: has the actor such a role at all?
 */
public final class Roles {

	private Roles() {
	}

	/**
	 * Passes an actor who has one of the roles anywhere.
	 * @throws NotAllowed when the actor has none of them
	 */
	public static void require(Actor actor, Role... roles) {
		if (Arrays.stream(roles).noneMatch(actor::hasAnywhere)) {
			throw new NotAllowed(
					"needs the role " + Arrays.stream(roles).map(Role::code).collect(Collectors.joining(" or ")));
		}
	}

}
