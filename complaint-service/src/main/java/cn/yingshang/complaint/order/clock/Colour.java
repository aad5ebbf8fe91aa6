package cn.yingshang.complaint.order.clock;

/** How near the due date is (红黄牌预警, C-34). */
public enum Colour {

	/** One working day before it is due. */
	YELLOW,
	/** One day overdue: supervised. */
	RED

}
