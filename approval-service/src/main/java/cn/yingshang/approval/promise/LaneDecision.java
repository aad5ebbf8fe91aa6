package cn.yingshang.approval.promise;

import java.util.List;
import java.util.function.Supplier;
import cn.yingshang.approval.catalogue.Item;
import org.jspecify.annotations.Nullable;

/**
 * Which lane a case runs on and why, told to the applicant.
 *
 * @param requested what the applicant chose
 * @param granted what it got
 * @param code why
 * @param rule the rule behind it
 * @param reason why, in plain words
 * @param grounds what stands against the applicant
 */
public record LaneDecision(Lane requested, Lane granted, LaneCode code, String rule, String reason,
		List<Ground> grounds) {

	public LaneDecision {
		grounds = List.copyOf(grounds);
	}

	/** The applicant chose the ordinary lane. */
	public static LaneDecision ordinary() {
		return of(Lane.ORDINARY, Lane.ORDINARY, LaneCode.CHOSEN, "申请人选择一般程序", List.of());
	}

	/**
	 * Decides on a promise.
	 * @param item what is applied for
	 * @param promise the document; checked only where a promise is allowed at all
	 * @param eligibility asked last, and only if everything else fits
	 * @throws cn.yingshang.platform.rule.RuleViolation when the document is incomplete
	 * (A-78)
	 */
	public static LaneDecision promise(Item item, @Nullable PromiseDocument promise, Supplier<Standing> eligibility) {
		if (!item.promise().allowed()) {
			return of(Lane.PROMISE, Lane.ORDINARY, LaneCode.ITEM_EXCLUDED,
					"该事项不适用告知承诺:" + item.promise().reason() + ",转为一般程序", List.of());
		}
		PromiseDocument.require(promise, item);
		return judge(eligibility.get());
	}

	/** Decides again on a promise that was let in, by a newer check. */
	public LaneDecision again(Standing standing) {
		return (this.granted == Lane.PROMISE) ? judge(standing) : this;
	}

	/** The promise was taken back. */
	public LaneDecision withdrawn() {
		return of(this.requested, Lane.ORDINARY, LaneCode.PROMISE_WITHDRAWN, "申请人在决定作出前撤回承诺,转为一般程序", List.of());
	}

	private static LaneDecision judge(Standing standing) {
		return switch (standing.answer()) {
			case ELIGIBLE -> of(Lane.PROMISE, Lane.PROMISE, LaneCode.ELIGIBLE, "信用核查通过,适用告知承诺", List.of());
			case NOT_ELIGIBLE -> of(Lane.PROMISE, Lane.ORDINARY, LaneCode.NOT_ELIGIBLE,
					"存在不良信用记录或者曾作不实承诺,信用修复前不适用告知承诺,转为一般程序", standing.grounds());
			case UNKNOWN -> of(Lane.PROMISE, Lane.ORDINARY, LaneCode.CREDIT_UNAVAILABLE,
					"信用核查暂时无法进行,为不误办理转为一般程序;恢复后可以重新选择告知承诺", List.of());
		};
	}

	private static LaneDecision of(Lane requested, Lane granted, LaneCode code, String reason, List<Ground> grounds) {
		return new LaneDecision(requested, granted, code, code.rule(), reason, grounds);
	}

}
