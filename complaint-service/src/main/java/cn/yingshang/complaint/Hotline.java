package cn.yingshang.complaint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.security.ActorView;
import cn.yingshang.platform.security.WithoutPlace;

/**
 * The hotline as an organ (热线工作机构, C-04): its own operators and supervisors follow an
 * order through whichever department handles it.
 *
 * @param unit its department code
 */
@WithoutPlace("the hotline's own staff follows an order through all departments of its region (C-04)")
public record Hotline(String unit) implements ActorView {

	private static final Set<Role> STAFF = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR);

	/**
	 * The actor as the hotline knows it: its own operators and supervisors act for all
	 * departments, and nobody is one in another department, where they could be the ones
	 * complained about.
	 */
	@Override
	public Actor apply(Actor actor) {
		List<Grant> grants = actor.grants()
			.stream()
			.filter((grant) -> !STAFF.contains(grant.role()) || ours(grant))
			.map((grant) -> STAFF.contains(grant.role()) ? new Grant(grant.role(), Grant.ANY, grant.region()) : grant)
			.distinct()
			.toList();
		return new Actor(actor.subject(), grants, actor.enterprise(), actor.authority());
	}

	private boolean ours(Grant grant) {
		return grant.anyDepartment() || grant.department().equals(this.unit);
	}

}
