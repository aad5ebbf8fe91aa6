package cn.yingshang.complaint.supervision;

/** Why something is supervised (督办情形, C-33). */
public enum Ground {

	/** An approval is past its due date, 审批超期. */
	OVERDUE_CASE,
	/** An order is past its due date (C-34), 工单超期. */
	OVERDUE_ORDER,
	/** The caller is still unsatisfied after the second handlings (C-32), 二次办理后仍不满意. */
	UNSATISFIED

}
