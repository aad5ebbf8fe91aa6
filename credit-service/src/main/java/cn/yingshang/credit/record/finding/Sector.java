package cn.yingshang.credit.record.finding;

/** Fields in which Order 58 publishes longer at the least (重点领域, D-01a). */
public enum Sector {

	OTHER("其他", false),

	FOOD("食品", true),

	DRUG("药品", true),

	SPECIAL_EQUIPMENT("特种设备", true),

	WORK_SAFETY("安全生产", true),

	FIRE("消防", true);

	private final String label;

	private final boolean publishedLonger;

	Sector(String label, boolean publishedLonger) {
		this.label = label;
		this.publishedLonger = publishedLonger;
	}

	public String label() {
		return this.label;
	}

	/** Whether Order 58 publishes it for a year at the least. */
	public boolean publishedLonger() {
		return this.publishedLonger;
	}

}
