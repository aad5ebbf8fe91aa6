package cn.yingshang.complaint.order.parts;

/** Where an assisting unit's part stands. */
public enum PartState {

	/** Asked, 待答复. */
	ASKED,
	/** Answered, 已答复. */
	ANSWERED,
	/** No longer needed, 已失效. */
	LAPSED

}
