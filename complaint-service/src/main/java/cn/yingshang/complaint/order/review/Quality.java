package cn.yingshang.complaint.order.review;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Whether the handling counts and whether it was honest (考核与虚假办结, C-35, C-37).
 *
 * @param ratingExclusion why it does not count
 * @param falseCompletion what is suspected or proven
 */
public record Quality(@Nullable RatingExclusion ratingExclusion, @Nullable FalseCompletion falseCompletion) {

	/** Of an order nobody doubts. */
	public static final Quality NONE = new Quality(null, null);

	/** An unreasonable request does not count (C-37). */
	public Quality excluded(String reason, String reviewer) {
		return new Quality(new RatingExclusion(reason, reviewer), this.falseCompletion);
	}

	public boolean countsInRating() {
		return this.ratingExclusion == null;
	}

	/** Whether anything is left to suspect. */
	public boolean suspectable() {
		return this.falseCompletion == null || !this.falseCompletion.proven();
	}

	public Quality suspected(String basis, String reviewer) {
		if (!suspectable()) {
			throw new RuleViolation(Rules.C_35, "basis", null, "已认定虚假办结,不得变更");
		}
		return new Quality(this.ratingExclusion, new FalseCompletion(basis, reviewer, null, null));
	}

	/** Whether this reviewer may give the second verdict. */
	public boolean awaits(Actor reviewer) {
		return this.falseCompletion != null && this.falseCompletion.awaits(reviewer);
	}

	/** The second reviewer's verdict; nothing takes it back (C-35). */
	public Quality judged(String reviewer, boolean confirmed) {
		if (this.falseCompletion == null) {
			throw new RuleViolation(Rules.C_35, "confirmed", confirmed, "没有待认定的虚假办结线索");
		}
		return new Quality(this.ratingExclusion, this.falseCompletion.judged(reviewer, confirmed));
	}

}
