package cn.yingshang.approval.decision;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What the addressee of an adverse decision may do about it, 救济途径.
 *
 * @param reconsideration where and until when to ask for reconsideration, 行政复议
 * @param litigation where and until when to sue, 行政诉讼
 */
public record Remedies(String reconsideration, String litigation) {

	/**
	 * Checks that an adverse decision names both.
	 * @throws RuleViolation when one is missing
	 */
	public static Remedies require(@Nullable Remedies remedies) {
		if (remedies == null || remedies.reconsideration().isBlank() || remedies.litigation().isBlank()) {
			throw new RuleViolation(Rules.A_10, "remedies", null, "应当告知申请行政复议或者提起行政诉讼的权利");
		}
		return remedies;
	}

}
