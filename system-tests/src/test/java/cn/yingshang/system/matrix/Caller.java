package cn.yingshang.system.matrix;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks, known by the name of a demonstration account: its grants joined by
 * plus signs, empty for nobody, {@code service:NAME} for a service's own token.
 *
 * @param account the name
 * @param grants what it holds
 * @param enterprise the enterprise it acts for
 * @param authority a service's one authority
 */
record Caller(String account, List<Held> grants, @Nullable String enterprise, @Nullable String authority) {

	private static final String ALL = "all";

	private static final String CITY = "210200";

	static Caller of(String account) {
		if (account.isEmpty()) {
			return new Caller(account, List.of(), null, null);
		}
		if (account.startsWith("service:")) {
			return new Caller(account, List.of(), null, account);
		}
		List<Held> grants = new ArrayList<>();
		String enterprise = null;
		for (String grant : account.split("\\+")) {
			String[] parts = grant.split("\\.");
			if (parts[0].equals("applicant")) {
				enterprise = parts[1];
			}
			else {
				grants.add(new Held(parts[0], parts[1], parts[2]));
			}
		}
		return new Caller(account, grants, enterprise, null);
	}

	boolean signedIn() {
		return !this.account.isEmpty();
	}

	/** Whether one grant alone has one of the roles and covers the place. */
	boolean holds(List<String> roles, Place place) {
		return this.grants.stream().anyMatch((grant) -> roles.contains(grant.role()) && grant.covers(place));
	}

	boolean holdsAnywhere(List<String> roles) {
		return this.grants.stream().anyMatch((grant) -> roles.contains(grant.role()));
	}

	/**
	 * A role in a department and a region.
	 */
	record Held(String role, String department, String region) {

		boolean covers(Place place) {
			boolean there = this.department.equals(ALL) || place.department().equals(Place.ANY)
					|| this.department.equals(place.department());
			return there && (this.region.equals(ALL) || this.region.equals(CITY) || this.region.equals(place.region()));
		}

	}

}
