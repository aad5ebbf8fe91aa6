package cn.yingshang.complaint.order.review;

import java.util.Collection;
import java.util.Objects;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What was reported, and what reviewer and caller said of it (答复、审核、回访, C-30, C-32).
 *
 * @param completion what the lead reports
 * @param substantiated whether others were told that the complaint was found true
 * @param remark what review or call-back found wanting, or the operator's answer
 * @param callBack what the caller said last
 * @param callBackAttempts how often it was tried
 * @param outcome what came of it in the end
 */
public record Verdict(@Nullable Completion completion, boolean substantiated, @Nullable String remark,
		@Nullable CallBack callBack, int callBackAttempts, @Nullable Outcome outcome) {

	/** Of an order of which nothing was reported. */
	public static final Verdict NONE = new Verdict(null, false, null, null, 0, null);

	/**
	 * Reported as done.
	 * @param unanswered assisting departments whose answer is missing (C-20)
	 */
	public Verdict reported(Completion report, Collection<String> unanswered) {
		report.requireSound(unanswered);
		return new Verdict(report, this.substantiated, this.remark, this.callBack, this.callBackAttempts, null);
	}

	/** Whether a passed report makes a fact known that was not yet told. */
	public boolean substantiates() {
		return report().substantiated() && !this.substantiated;
	}

	public Verdict told() {
		return new Verdict(this.completion, true, this.remark, this.callBack, this.callBackAttempts, this.outcome);
	}

	/** The caller was asked, or not reached. */
	public Verdict calledBack(CallBack answer) {
		return new Verdict(this.completion, this.substantiated, this.remark, answer, this.callBackAttempts + 1,
				this.outcome);
	}

	/**
	 * What the caller said while it was still handled; no attempt of the call-back after.
	 */
	public Verdict asked(CallBack answer) {
		return new Verdict(this.completion, this.substantiated, this.remark, answer, this.callBackAttempts,
				this.outcome);
	}

	/** Whether nobody need be asked any more (C-30). */
	public boolean asked(int attempts) {
		return this.callBack != null && (this.callBack.reached() || this.callBackAttempts >= attempts);
	}

	/** Found wanting (C-32); callers are asked anew about what comes next. */
	public Verdict wanting(String reason) {
		return new Verdict(this.completion, this.substantiated, reason, this.callBack, 0, this.outcome);
	}

	/** Answered by the operator at once. */
	public Verdict answered(String text) {
		return new Verdict(this.completion, this.substantiated, text, this.callBack, this.callBackAttempts,
				Outcome.ANSWERED);
	}

	public Verdict closed(Outcome outcome) {
		return new Verdict(this.completion, this.substantiated, this.remark, this.callBack, this.callBackAttempts,
				outcome);
	}

	/** The report of an order that has one. */
	public Completion report() {
		return Objects.requireNonNull(this.completion);
	}

	public @Nullable Boolean satisfied() {
		return (this.callBack != null) ? this.callBack.satisfied() : null;
	}

	public @Nullable Satisfaction satisfaction() {
		return (this.callBack != null) ? this.callBack.satisfaction() : null;
	}

	/** The reason, which is not left out. */
	public static String required(Rules rule, @Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new RuleViolation(rule, "reason", null, "应说明原因");
		}
		return reason;
	}

}
