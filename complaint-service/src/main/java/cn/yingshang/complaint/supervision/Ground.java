package cn.yingshang.complaint.supervision;

/** Why something is supervised (督办情形, C-33): an approval, or an order on six grounds. */
public enum Ground {

	/** An approval is past its due date, 审批超期. */
	OVERDUE_CASE,
	/** A department refuses what is its own duty, 拒不办理职责内诉求. */
	REFUSED_DUTY,
	/** An order is past its due date (C-34), 工单超期. */
	OVERDUE_ORDER,
	/** What should be solved is not, 应解决而未解决. */
	UNSOLVED,
	/** Repeated or concentrated requests stay unsolved, 重复或集中诉求未解决. */
	REPEATED,
	/** Poor handling had a bad effect, 办理不力造成不良影响. */
	BAD_EFFECT,
	/** The caller is still unsatisfied after the second handlings (C-32), 二次办理后仍不满意. */
	UNSATISFIED;

	/** Whether an order can be supervised on it. */
	boolean ofOrders() {
		return this != OVERDUE_CASE;
	}

}
