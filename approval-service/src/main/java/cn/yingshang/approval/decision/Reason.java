package cn.yingshang.approval.decision;

import java.util.List;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Why something was decided, 理由.
 *
 * @param rule the rule, condition or article it rests on, if one is named
 * @param text in plain words
 */
public record Reason(@Nullable String rule, String text) {

	/**
	 * Checks that a decision gives reasons.
	 * @throws RuleViolation when there is none or one is blank
	 */
	public static List<Reason> require(List<Reason> reasons) {
		if (reasons.isEmpty() || reasons.stream().anyMatch((reason) -> reason.text().isBlank())) {
			throw new RuleViolation(Rules.A_10, "reasons", null, "决定应当说明理由");
		}
		return List.copyOf(reasons);
	}

}
