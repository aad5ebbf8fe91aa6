package cn.yingshang.complaint.supervision;

/** Where a supervision stands. */
public enum SupervisionState {

	/** Opened, 已立项. */
	OPEN,
	/** The department was urged to act, 已督办. */
	URGED,
	/** The department answered, 已反馈. */
	ANSWERED,
	/** What was late is decided, 已解除. */
	RESOLVED,
	/** Closed with a conclusion, 已办结. */
	CLOSED

}
