package cn.yingshang.kernel.deadline;

/**
 * What a time limit counts.
 */
public enum DayKind {

	/** Working days (工作日, F-01). */
	WORKING("个工作日"),

	/** Calendar days (自然日). */
	CALENDAR("个自然日"),

	/**
	 * Months to the same day of the month, or its last day where there is none (按月计算).
	 */
	MONTHS("个月");

	private final String label;

	DayKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * The unit in which single days are counted: months are resolved into calendar days.
	 */
	String countedLabel() {
		return (this == WORKING) ? WORKING.label : CALENDAR.label;
	}

}
