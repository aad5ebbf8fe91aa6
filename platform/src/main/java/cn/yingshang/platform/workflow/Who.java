package cn.yingshang.platform.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may take a step: holders of a role where the aggregate stands, its own party, or a
 * named part of the system.
 *
 * @param roles roles of which a covering grant is enough
 * @param ownParty whether the aggregate's party may
 * @param systems names of jobs and consumers that may
 */
public record Who(Set<Role> roles, boolean ownParty, Set<String> systems) {

	public static Who roles(Role... roles) {
		EnumSet<Role> set = EnumSet.noneOf(Role.class);
		set.addAll(Arrays.asList(roles));
		return new Who(set, false, Set.of());
	}

	public static Who party() {
		return new Who(EnumSet.noneOf(Role.class), true, Set.of());
	}

	public static Who system(String... names) {
		return new Who(EnumSet.noneOf(Role.class), false, Set.of(names));
	}

	public Who orParty() {
		return new Who(this.roles, true, this.systems);
	}

	public Who orSystem(String... names) {
		Set<String> all = new LinkedHashSet<>(this.systems);
		all.addAll(Arrays.asList(names));
		return new Who(this.roles, this.ownParty, all);
	}

	public boolean allows(Actor actor, @Nullable String department, @Nullable String region, @Nullable String party) {
		if (actor.isSystem()) {
			return this.systems.contains(actor.subject().substring("system:".length()));
		}
		return actor.may(this.roles, department, region) || (this.ownParty && actor.is(party));
	}

	@Override
	public String toString() {
		Set<String> names = this.roles.stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new));
		if (this.ownParty) {
			names.add("party");
		}
		this.systems.forEach((name) -> names.add("system:" + name));
		return String.join(", ", names);
	}

}
