package cn.yingshang.inspection.visit.schedule;

/**
 * On what ground the enterprise is entered; which grounds stay outside the yearly cap is
 * configuration (B-24).
 */
public enum EntryReason {

	/** 计划内检查. */
	PLANNED,
	/** 许可核查. */
	PERMIT_VERIFICATION,
	/** 投诉举报. */
	COMPLAINT,
	/** 转办交办. */
	TRANSFERRED_CASE,
	/** 协查. */
	COOPERATION,
	/** 非现场监管线索. */
	OFF_SITE_CLUE,
	/** 媒体曝光. */
	MEDIA,
	/** 整改复查. */
	RECHECK,
	/** 企业申请. */
	OWN_REQUEST,
	/** 紧急情况. */
	EMERGENCY

}
