package cn.yingshang.kernel.organ;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.kernel.file.Entry;

/**
 * The departments of the city (部门, G.1): those that take part in the suite. Immutable.
 */
public final class Departments {

	private final Map<String, Department> byCode = new LinkedHashMap<>();

	Departments(List<Department> departments) {
		for (Department department : departments) {
			if (this.byCode.put(department.code(), department) != null) {
				throw new IllegalArgumentException("Department " + department.code() + " appears twice");
			}
		}
	}

	/**
	 * A department by code.
	 * @param code {@code scjg}
	 * @return the department, empty if unknown
	 */
	public Optional<Department> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/**
	 * A department by code.
	 * @param code {@code scjg}
	 * @return the department
	 * @throws IllegalArgumentException if there is none
	 */
	public Department get(String code) {
		return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown department: " + code));
	}

	/**
	 * A department by its name or an earlier one.
	 * @param name {@code 市市场监管局}
	 * @return the department, empty if unknown
	 */
	public Optional<Department> byName(String name) {
		return this.byCode.values()
			.stream()
			.filter((department) -> department.name().equals(name) || department.formerNames().contains(name))
			.findFirst();
	}

	/**
	 * Whether a department exists on a day and may inspect (B-20).
	 * @param code a code
	 * @param day a date
	 * @return false also for an unknown code
	 */
	public boolean mayInspect(String code, LocalDate day) {
		return find(code).filter((department) -> department.mayInspect() && department.validOn(day)).isPresent();
	}

	/**
	 * All departments in the order of the list.
	 * @return an unmodifiable view
	 */
	public Collection<Department> all() {
		return Collections.unmodifiableCollection(this.byCode.values());
	}

	/**
	 * Reads a data file.
	 * @param where the file, as people find it
	 * @param json its content
	 * @return the departments
	 * @throws IllegalArgumentException naming file, entry, field and rule
	 */
	public static Departments read(String where, byte[] json) {
		return Entry.of(where, json).whole((file) -> {
			file.optional("note");
			return new Departments(file.list("departments", Departments::department));
		});
	}

	private static Department department(Entry entry) {
		return new Department(entry.text("code"), entry.text("name"), entry.oneOf("kind", DepartmentKind.class),
				entry.flag("mayInspect"), entry.text("evidence"), entry.texts("formerNames"), entry.date("validFrom"),
				entry.date("validTo"));
	}

}
