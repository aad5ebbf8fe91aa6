package cn.yingshang.complaint.order.web;

import java.util.Set;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Which queue a caller reads when the request does not say: its own department's, in its
 * own region. A list needs both to run along one index (decision 17).
 *
 * @param department where orders lie
 * @param region null when every grant names its region, which then is part of the query
 */
record QueuePlace(String department, @Nullable String region) {

	static QueuePlace of(Actor actor, Set<Role> readers, String hotline, @Nullable String department,
			@Nullable String region) {
		if (region == null && actor.inAllRegions(readers)) {
			throw new RuleViolation(Rules.H_02, "region", null, "权限覆盖全市的,须指明区域");
		}
		String own = actor.departments(readers)
			.stream()
			.filter((code) -> !code.equals(Grant.ANY))
			.findFirst()
			.orElse(hotline);
		return new QueuePlace((department != null) ? department : own, region);
	}

}
