package cn.yingshang.complaint.order.review;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A suspicion that what was reported as done was not (虚假办结, C-35), and the verdict of a
 * second reviewer, which nothing takes back.
 *
 * @param basis what it rests on
 * @param suspectedBy the first reviewer
 * @param judgedBy the second
 * @param confirmed the verdict; null while there is none
 */
public record FalseCompletion(String basis, String suspectedBy, @Nullable String judgedBy,
		@Nullable Boolean confirmed) {

	boolean proven() {
		return Boolean.TRUE.equals(this.confirmed);
	}

	/** Whether this reviewer may give the second verdict. */
	boolean awaits(Actor reviewer) {
		return this.confirmed == null && !this.suspectedBy.equals(reviewer.subject());
	}

	FalseCompletion judged(String reviewer, boolean verdict) {
		if (this.confirmed != null) {
			throw new RuleViolation(Rules.C_35, "confirmed", verdict, "已有结论,不得变更");
		}
		if (this.suspectedBy.equals(reviewer)) {
			throw new RuleViolation(Rules.C_35, "confirmed", verdict, "须由另一名复核人认定");
		}
		return new FalseCompletion(this.basis, this.suspectedBy, reviewer, verdict);
	}

}
