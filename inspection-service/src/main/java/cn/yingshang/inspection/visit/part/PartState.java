package cn.yingshang.inspection.visit.part;

/** Where a department's part of a visit stands. */
public enum PartState {

	/** 待检查. */
	PENDING,
	/** 已记录. */
	RECORDED,
	/** 已责令改正. */
	ORDERED_TO_CORRECT,
	/** 已改正. */
	CORRECTED,
	/** 逾期未改正. */
	NOT_CORRECTED,
	/** 逾期未改正, and what was not corrected had been promised. */
	BROKEN,
	/** 已取消. */
	CANCELLED

}
