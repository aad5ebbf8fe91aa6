package cn.yingshang.approval.permit.examination;

/** How a case is decided. */
public enum Outcome {

	GRANT, REFUSE

}
