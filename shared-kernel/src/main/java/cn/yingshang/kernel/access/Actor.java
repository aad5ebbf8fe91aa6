package cn.yingshang.kernel.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a person, a program, a service with one authority, or a named part of
 * the system itself.
 *
 * @param subject the token's subject, or {@code system:<name>}
 * @param grants what the actor may do and where
 * @param enterprise the credit code the actor speaks for, if any
 * @param authority the one narrow authority of a service's own token, if it is one
 */
public record Actor(String subject, List<Grant> grants, @Nullable String enterprise, @Nullable String authority) {

	private static final String SYSTEM = "system:";

	public Actor {
		grants = List.copyOf(grants);
	}

	public static Actor person(String subject, @Nullable String enterprise, Grant... grants) {
		return new Actor(subject, Arrays.asList(grants), enterprise, null);
	}

	/** A job or consumer, named so that the audit trail can tell which. */
	public static Actor system(String name) {
		return new Actor(SYSTEM + name, List.of(), null, null);
	}

	public static Actor service(String subject, String authority) {
		return new Actor(subject, List.of(), null, authority);
	}

	public boolean isSystem() {
		return this.subject.startsWith(SYSTEM);
	}

	/**
	 * Whether any grant is of this role, wherever. Good for refusing early only: what is
	 * allowed is asked with its place, by {@link #may}.
	 */
	public boolean hasAnywhere(Role role) {
		return this.grants.stream().anyMatch((grant) -> grant.role() == role);
	}

	/** Whether a grant of one of these roles covers the department and region. */
	public boolean may(Set<Role> roles, @Nullable String department, @Nullable String region) {
		return this.grants.stream()
			.anyMatch((grant) -> roles.contains(grant.role()) && grant.covers(department, region));
	}

	/** The departments in which the actor has these roles, {@code *} for all of them. */
	public Set<String> departments(Set<Role> roles) {
		return this.grants.stream()
			.filter((grant) -> roles.contains(grant.role()))
			.map(Grant::department)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The same actor with its grants of these roles and nothing else. */
	public Actor only(Set<Role> roles) {
		return new Actor(this.subject, this.grants.stream().filter((grant) -> roles.contains(grant.role())).toList(),
				null, null);
	}

	/** Whether the actor is that party: by subject or by the enterprise spoken for. */
	public boolean is(@Nullable String party) {
		return party != null && (party.equals(this.subject) || party.equals(this.enterprise));
	}

}
