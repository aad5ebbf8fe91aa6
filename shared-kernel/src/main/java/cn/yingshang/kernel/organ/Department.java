package cn.yingshang.kernel.organ;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A department or public enterprise of the city's service hall (进驻部门, G.1).
 *
 * @param code lower-case ASCII, stable, part of grants ({@code scjg})
 * @param name its Chinese name
 * @param kind what it is in law
 * @param mayInspect whether it may be the subject of an inspection (B-20)
 * @param evidence V named in a public text, S partial, M from memory
 * @param formerNames earlier names
 * @param validFrom first day it exists, open if {@code null}
 * @param validTo last day it exists, open if {@code null}
 */
public record Department(String code, String name, DepartmentKind kind, boolean mayInspect, String evidence,
		List<String> formerNames, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

	public Department {
		formerNames = List.copyOf(formerNames);
		if (!code.matches("[a-z]{2,12}")) {
			throw new IllegalArgumentException("A department's code is lower-case ASCII: " + code);
		}
	}

	/**
	 * Whether the department exists on a day.
	 * @param day a date
	 * @return whether the day lies within its validity
	 */
	public boolean validOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validTo == null || !day.isAfter(this.validTo));
	}

}
