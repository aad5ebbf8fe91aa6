package cn.yingshang.complaint.order.handling;

import java.util.List;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/**
 * A handling unit (承办单位): a department of the city or of the district.
 *
 * @param department department code
 * @param level whose department
 */
public record Unit(String department, Level level) {

	/** Whose department. */
	public enum Level {

		CITY, DISTRICT

	}

	/**
	 * One leads, the others assist (C-23); where city and district overlap, the city's
	 * department leads (C-22).
	 * @throws RuleViolation when one is named twice or the district leads the city
	 */
	static void requireFitting(Unit lead, List<Unit> assisting) {
		for (int i = 0; i < assisting.size(); i++) {
			Unit unit = assisting.get(i);
			String field = "assisting[" + i + "].department";
			if (unit.equals(lead) || assisting.subList(0, i)
				.stream()
				.anyMatch((other) -> other.department().equals(unit.department()))) {
				throw new RuleViolation(Rules.C_23, field, unit.department(), "一个单位只能主办或者协办一次");
			}
			if (unit.department().equals(lead.department()) && unit.level() == Level.CITY) {
				throw new RuleViolation(Rules.C_22, "lead.level", lead.level(), "市与区县职责交叉的,由市级部门主办");
			}
		}
	}

}
