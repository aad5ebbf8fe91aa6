package cn.yingshang.approval.permit;

/** Where a case stands, 办件状态. */
public enum CaseState {

	/** Received, not yet answered, 收件. */
	SUBMITTED,

	/** No permit is needed, 不受理. */
	NOT_REQUIRED,

	/** Another organ is competent, 不予受理. */
	NOT_COMPETENT,

	/** The one-time notice was given, 补正告知. */
	CORRECTION_REQUESTED,

	/** The applicant did not answer the notice in time, 逾期未补正. */
	LAPSED,

	/** Accepted, 受理, or deemed so. */
	ACCEPTED,

	/** Being examined, 审查. */
	UNDER_REVIEW,

	/** The clock stands still on a legal ground, 特别程序. */
	SUSPENDED,

	/** Granted, 准予行政许可. */
	GRANTED,

	/** Refused, 不予行政许可. */
	REFUSED,

	/** Taken back by the applicant, 撤回申请. */
	WITHDRAWN,

	/** The certificate is made out, 制证. */
	ISSUED,

	/** The certificate is delivered, 送达. */
	DELIVERED,

	/** The licence was revoked, 撤销. */
	REVOKED

}
