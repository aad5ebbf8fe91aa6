package cn.yingshang.complaint.reporter;

/**
 * Why an identity is opened or looked for (查阅目的, E-20 arts 5 and 6): one of a closed
 * list, because a free text in the log could itself be personal.
 */
public enum Purpose {

	/** The handling unit contacts the caller (C-12), 联系诉求人. */
	CONTACT_CALLER,
	/** The hotline calls back (C-30), 回访. */
	CALL_BACK,
	/** The caller asks how the own matter stands, 诉求人查询. */
	CALLER_ASKS,
	/** The identity itself is in doubt, 核实身份. */
	VERIFY_IDENTITY,
	/** Handling is checked with the caller, 质量抽查. */
	QUALITY_REVIEW,
	/** An organ asks under a law, 依法调取. */
	LAWFUL_REQUEST

}
