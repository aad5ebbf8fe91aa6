package cn.yingshang.approval.permit.clock;

/** The limits whose passing is reported besides the promised one. */
public enum LimitKind {

	/** The legal limit for the decision. */
	STATUTORY,

	/** The time a special procedure was told to take. */
	SUSPENSION,

	/** For issue and delivery of the certificate. */
	ISSUE

}
