package cn.yingshang.inspection;

import java.time.LocalDate;

import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/**
 * Which departments may inspect at all (行政检查主体, B-20).
 *
 * @param city its departments
 */
public record InspectingDepartments(CityData city) {

	/**
	 * Passes a department that may.
	 * @throws RuleViolation B-20 when it is unknown, not in being on that day, or no
	 * organ of inspection
	 */
	public void require(String field, String department, LocalDate day) {
		if (!this.city.departments().mayInspect(department, day)) {
			throw new RuleViolation(Rules.B_20, field, department, "该单位不具有行政检查主体资格");
		}
	}

}
