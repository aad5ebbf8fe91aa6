package cn.yingshang.complaint.order.review;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What the caller said (回访, C-30).
 *
 * @param reached whether anybody answered
 * @param satisfied the caller's verdict, if reached
 * @param confirmed false when the caller denies what the lead reported (C-35)
 * @param reason why unsatisfied
 */
public record CallBack(boolean reached, @Nullable Boolean satisfied, boolean confirmed, @Nullable String reason) {

	/** Who was reached says whether satisfied; nobody else does (C-30). */
	void requireSound() {
		if (this.reached == (this.satisfied == null)) {
			throw new RuleViolation(Rules.C_30, "satisfied", this.satisfied, "回访到的须有满意与否,未回访到的没有");
		}
	}

}
