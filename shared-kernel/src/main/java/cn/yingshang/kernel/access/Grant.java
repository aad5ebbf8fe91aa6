package cn.yingshang.kernel.access;

import org.jspecify.annotations.Nullable;

/**
 * A role in a department and a region, each of them {@code *} for all; written
 * {@code window.scjg.210202}. The city's own code becomes {@code *} where a grant is read
 * ({@link cn.yingshang.kernel.city.City#placed}).
 *
 * @param role what may be done
 * @param department department code or {@code *}
 * @param region region code or {@code *}
 */
public record Grant(Role role, String department, String region) {

	public static final String ANY = "*";

	/**
	 * Reads {@code role.department.region}.
	 * @throws IllegalArgumentException when the text has another form or names an unknown
	 * role
	 */
	public static Grant parse(String text) {
		String[] parts = text.split("\\.", -1);
		if (parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
			throw new IllegalArgumentException("a grant is role.department.region, not '" + text + "'");
		}
		Role role = Role.of(parts[0])
			.orElseThrow(() -> new IllegalArgumentException("no role '" + parts[0] + "' in grant '" + text + "'"));
		return new Grant(role, parts[1], parts[2]);
	}

	public boolean anyDepartment() {
		return ANY.equals(this.department);
	}

	public boolean anyRegion() {
		return ANY.equals(this.region);
	}

	/** The same grant in another region. */
	public Grant in(String region) {
		return new Grant(this.role, this.department, region);
	}

	public boolean covers(@Nullable String department, @Nullable String region) {
		return (anyDepartment() || this.department.equals(department)) && (anyRegion() || this.region.equals(region));
	}

	@Override
	public String toString() {
		return this.role.code() + "." + this.department + "." + this.region;
	}

}
