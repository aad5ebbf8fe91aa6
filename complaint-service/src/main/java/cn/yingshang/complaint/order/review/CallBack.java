package cn.yingshang.complaint.order.review;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What the caller said (回访, C-30).
 *
 * @param reached whether anybody answered
 * @param satisfied whether the level is a good one, if reached
 * @param satisfaction the level; absent where only yes or no was asked
 * @param confirmed false when the caller denies what the lead reported (C-35)
 * @param reason why unsatisfied
 */
public record CallBack(boolean reached, @Nullable Boolean satisfied, @Nullable Satisfaction satisfaction,
		boolean confirmed, @Nullable String reason) {

	/** What was said, with the level's own yes or no. */
	public static CallBack of(boolean reached, @Nullable Satisfaction level, boolean confirmed,
			@Nullable String reason) {
		return new CallBack(reached, (level != null) ? level.good() : null, level, confirmed, reason);
	}

	/**
	 * Who was reached says on which of five levels; nobody else does (C-30), and who is
	 * unsatisfied says why (C-32). Asked for only of whoever may call back.
	 */
	public CallBack complete() {
		if (this.reached == (this.satisfaction == null)) {
			throw new RuleViolation(Rules.C_30, "satisfaction", this.satisfaction, "回访到的须有满意度,未回访到的没有");
		}
		if (unsatisfied()) {
			Verdict.required(Rules.C_32, this.reason);
		}
		return this;
	}

	/** Whether the caller wants it handled again. */
	public boolean unsatisfied() {
		return Boolean.FALSE.equals(this.satisfied);
	}

}
