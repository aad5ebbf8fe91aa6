package cn.yingshang.credit;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.platform.security.WithoutPlace;
import cn.yingshang.platform.store.Scope;

/**
 * The scope of a reader whom the department does not limit: master data and published
 * records are public (E-21), so a grant of any department in the region is enough to read
 * them. Changes stay with the department that keeps them.
 */
@WithoutPlace("master data and published records are read across the departments of a region (E-21)")
public final class RegionalScope {

	private RegionalScope() {
	}

	/** What the actor may read in its regions, and its own. */
	public static Scope of(Actor actor) {
		return Scope.of(new Actor(actor.subject(),
				actor.grants().stream().map((grant) -> new Grant(grant.role(), Grant.ANY, grant.region())).toList(),
				actor.enterprise(), actor.authority()));
	}

}
