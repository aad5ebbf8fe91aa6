package cn.yingshang.approval.permit.clock;

/** The limits a case knows; each can explain itself. */
public enum ClockName {

	/** Within which the one-time notice is given. */
	NOTICE,

	/** Within which the applicant answers it (configured). */
	ANSWER,

	/** The organ's promised limit, 承诺办结时限. */
	PROMISED,

	/** The legal limit, 法定办结时限. */
	STATUTORY,

	/** Within which the certificate is issued and delivered. */
	ISSUE

}
