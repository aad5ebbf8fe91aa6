package cn.yingshang.complaint.order.intake;

/** What is asked for (诉求类型, C-01). */
public enum OrderType {

	CONSULTATION("咨询"), HELP("求助"), SUGGESTION("意见建议"), COMPLAINT("投诉"), REPORT("举报");

	private final String label;

	OrderType(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
