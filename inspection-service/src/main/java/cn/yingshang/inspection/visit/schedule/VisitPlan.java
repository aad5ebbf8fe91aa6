package cn.yingshang.inspection.visit.schedule;

import cn.yingshang.inspection.object.Subject;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/**
 * A visit that is wanted.
 *
 * @param origin what it comes from, once only: {@code case:…}, {@code candidate:…},
 * {@code draw:…}
 * @param subject the enterprise
 * @param lead the department that leads
 * @param schedule what is fixed about it
 */
public record VisitPlan(String origin, Subject subject, String lead, Schedule schedule) {

	/**
	 * Nobody goes without something to check.
	 * @throws RuleViolation B-21 when a department has no published item there
	 */
	public VisitPlan {
		if (schedule.parts().isEmpty() || schedule.parts().stream().anyMatch((part) -> part.subItems().isEmpty())) {
			throw new RuleViolation(Rules.B_21, "subItems", lead, "没有已公布且适用于该企业的检查事项,不得实施检查");
		}
	}

}
