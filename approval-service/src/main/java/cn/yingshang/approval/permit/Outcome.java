package cn.yingshang.approval.permit;

/** How a case is decided. */
public enum Outcome {

	GRANT, REFUSE

}
