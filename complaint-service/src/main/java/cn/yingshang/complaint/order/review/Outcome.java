package cn.yingshang.complaint.order.review;

/** What came of an order (办理结果). */
public enum Outcome {

	/** The demand is met, 已解决. */
	RESOLVED,
	/** It cannot be met and why was explained, 已解释说明. */
	EXPLAINED,
	/** The facts were not found, 查无实据. */
	NOT_ESTABLISHED,
	/** Answered by the operator at once, 当场答复. */
	ANSWERED,
	/** Closed under supervision without satisfaction (C-32), 督办办结. */
	UNRESOLVED

}
