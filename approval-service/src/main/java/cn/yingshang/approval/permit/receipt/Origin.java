package cn.yingshang.approval.permit.receipt;

/** How a case came to be accepted. */
public enum Origin {

	/** By the window. */
	WINDOW,

	/** By silence: no notice within five working days. */
	DEEMED

}
