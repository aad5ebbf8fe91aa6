package cn.yingshang.complaint.order.intake;

/** What it is about (诉求分类; names ours, C-09 lists the standard only by title). */
public enum Category {

	SANITATION("公共卫生"), FOOD_SAFETY("食品安全"), PRODUCT_QUALITY("产品质量"), CONSUMER_RIGHTS("消费维权"), FIRE_SAFETY("消防安全"),
	WORK_SAFETY("安全生产"), ENVIRONMENT("生态环境"), WAGES("劳动报酬"), LICENSING("行政审批"), BUSINESS_ENVIRONMENT("营商环境"),
	UTILITIES("水电气热"), OTHER("其他");

	private final String label;

	Category(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
