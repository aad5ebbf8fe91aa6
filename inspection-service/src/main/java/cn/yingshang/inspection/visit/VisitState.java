package cn.yingshang.inspection.visit;

/** Where a visit stands. */
public enum VisitState {

	/** 已排期. */
	SCHEDULED,
	/** 已审批. */
	APPROVED,
	/** 已通知. */
	NOTIFIED,
	/** 检查中. */
	ENTERED,
	/** 已出具综合意见. */
	CONCLUDED,
	/** 已离场, results on their way to publication. */
	LEFT,
	/** 已办结. */
	CLOSED,
	/** 已取消. */
	CANCELLED

}
