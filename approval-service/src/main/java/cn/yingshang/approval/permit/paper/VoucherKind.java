package cn.yingshang.approval.permit.paper;

/** Written papers of a case. */
public enum VoucherKind {

	ACCEPTANCE("SL", "受理通知书"), NOT_ACCEPTED("BSL", "不予受理决定书"), NOT_REQUIRED("WX", "不受理告知书"), CORRECTION("BZ", "补正告知书"),
	SUSPENSION("TB", "特别程序告知书"), EXTENSION("YQ", "延长期限决定书"), GRANT("ZY", "准予行政许可决定书"), REFUSAL("BY", "不予行政许可决定书");

	private final String mark;

	private final String title;

	VoucherKind(String mark, String title) {
		this.mark = mark;
		this.title = title;
	}

	String mark() {
		return this.mark;
	}

	public String title() {
		return this.title;
	}

}
