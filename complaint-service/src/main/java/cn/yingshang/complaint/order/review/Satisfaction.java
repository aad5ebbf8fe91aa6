package cn.yingshang.complaint.order.review;

/** What the caller thinks of the handling (满意度, C-30), from best to worst. */
public enum Satisfaction {

	/** 非常满意. */
	VERY_SATISFIED,
	/** 满意. */
	SATISFIED,
	/** 基本满意. */
	FAIRLY_SATISFIED,
	/** 不满意. */
	DISSATISFIED,
	/** 非常不满意. */
	VERY_DISSATISFIED;

	/** Whether it is not handled again (C-32). */
	boolean good() {
		return compareTo(FAIRLY_SATISFIED) <= 0;
	}

}
