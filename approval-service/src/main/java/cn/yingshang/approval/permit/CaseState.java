package cn.yingshang.approval.permit;

import cn.yingshang.approval.permit.clock.ClockName;
import cn.yingshang.approval.permit.clock.LimitKind;
import org.jspecify.annotations.Nullable;

/** Where a case stands, 办件状态, and which limit runs there. */
public enum CaseState {

	/** Received, not yet answered, 收件. */
	SUBMITTED(ClockName.NOTICE),

	/** No permit is needed, 不受理. */
	NOT_REQUIRED(null),

	/** Another organ is competent, 不予受理. */
	NOT_COMPETENT(null),

	/** The one-time notice was given, 补正告知. */
	CORRECTION_REQUESTED(ClockName.ANSWER),

	/** The applicant did not answer the notice in time, 逾期未补正. */
	LAPSED(null),

	/** Accepted, 受理, or deemed so. */
	ACCEPTED(ClockName.PROMISED),

	/** Being examined, 审查. */
	UNDER_REVIEW(ClockName.PROMISED),

	/** The clock stands still on a legal ground, 特别程序. */
	SUSPENDED(ClockName.PROMISED),

	/** Granted, 准予行政许可. */
	GRANTED(ClockName.ISSUE),

	/** Refused, 不予行政许可. */
	REFUSED(null),

	/** Taken back by the applicant, 撤回申请. */
	WITHDRAWN(null),

	/** The certificate is made out, 制证. */
	ISSUED(ClockName.ISSUE),

	/** The certificate is delivered, 送达. */
	DELIVERED(null),

	/** The licence was revoked, 撤销. */
	REVOKED(null);

	private final @Nullable ClockName running;

	CaseState(@Nullable ClockName running) {
		this.running = running;
	}

	/** The limit that runs in this state. */
	public @Nullable ClockName running() {
		return this.running;
	}

	/** Whether the organ owes a decision. */
	boolean decidable() {
		return this == ACCEPTED || this == UNDER_REVIEW;
	}

	/** The limit whose passing is reported here, beside the promised one. */
	@Nullable LimitKind reported() {
		return switch (this) {
			case ACCEPTED, UNDER_REVIEW -> LimitKind.STATUTORY;
			case SUSPENDED -> LimitKind.SUSPENSION;
			case GRANTED, ISSUED -> LimitKind.ISSUE;
			default -> null;
		};
	}

}
