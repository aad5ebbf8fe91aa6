package cn.yingshang.kernel.organ;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The departments of the city (部门, G.1): the working list of 37 units. Immutable.
 */
public final class Departments {

	private static final String SHIPPED = "/cn/yingshang/kernel/city/dalian/departments.json";

	private static final Departments DALIAN = shipped();

	private final Map<String, Department> byCode = new LinkedHashMap<>();

	Departments(List<Department> departments) {
		for (Department department : departments) {
			if (this.byCode.put(department.code(), department) != null) {
				throw new IllegalArgumentException("Department " + department.code() + " appears twice");
			}
		}
	}

	/**
	 * The departments of Dalian.
	 * @return the departments
	 */
	public static Departments dalian() {
		return DALIAN;
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

	private static Departments read(byte[] json) {
		List<Department> departments = new ArrayList<>();
		for (JsonNode node : JsonMapper.builder().build().readTree(json).required("departments").values()) {
			JsonNode former = node.get("formerNames");
			departments
				.add(new Department(text(node, "code"), text(node, "name"), DepartmentKind.valueOf(text(node, "kind")),
						node.required("mayInspect").booleanValue(), text(node, "evidence"),
						(former != null) ? former.values().stream().map(JsonNode::stringValue).toList() : List.of(),
						date(node, "validFrom"), date(node, "validTo")));
		}
		return new Departments(departments);
	}

	private static Departments shipped() {
		try (InputStream in = Departments.class.getResourceAsStream(SHIPPED)) {
			if (in == null) {
				throw new IllegalStateException("Resource missing: " + SHIPPED);
			}
			return read(in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(JsonNode node, String field) {
		return node.required(field).stringValue();
	}

	private static @Nullable LocalDate date(JsonNode node, String field) {
		JsonNode value = node.get(field);
		return (value == null || value.isNull()) ? null : LocalDate.parse(value.stringValue());
	}

}
