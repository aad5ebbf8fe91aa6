package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/**
 * How long an order to correct may give (B-61; the number is configuration).
 *
 * @param atOnce whether it may be due the same day (责令立即改正)
 * @param longestDays most calendar days
 * @param recheckDays working days for the re-check after the enterprise reports (B-67)
 */
public record CorrectionRule(boolean atOnce, int longestDays, int recheckDays) {

	/**
	 * An order about the faults that were found.
	 * @throws RuleViolation B-61 when there is none, or the time is not one this rule
	 * gives
	 */
	CorrectionOrder order(LocalDate today, LocalDate dueOn, String requirement, PartRecord found) {
		if (found.faults().isEmpty()) {
			throw new RuleViolation(Rules.B_61, "result", found.result().code(), "未发现问题,无可责令改正");
		}
		LocalDate first = this.atOnce ? today : today.plusDays(1);
		if (dueOn.isBefore(first) || dueOn.isAfter(today.plusDays(this.longestDays))) {
			throw new RuleViolation(Rules.B_61, "dueOn", dueOn.toString(),
					"责令改正期限应在" + first + "至" + today.plusDays(this.longestDays) + "之间");
		}
		return CorrectionOrder.of(today, dueOn, requirement, found.faults());
	}

}
