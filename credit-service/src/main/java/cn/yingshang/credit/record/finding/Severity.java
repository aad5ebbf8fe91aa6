package cn.yingshang.credit.record.finding;

/** How serious a record is (失信信息分类, D-10). */
public enum Severity {

	/** Repairable as soon as the duty is done. */
	MINOR("轻微"),

	/** Published at least three months, at most one year. */
	GENERAL("一般"),

	/** Published at least one year, at most three. */
	SERIOUS("严重");

	private final String label;

	Severity(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
