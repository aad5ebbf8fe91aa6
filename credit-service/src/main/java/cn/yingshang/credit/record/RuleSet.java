package cn.yingshang.credit.record;

import java.time.LocalDate;

/**
 * Which order on credit repair is in force (D-01): publicity follows the document's date,
 * procedure the application's.
 */
public enum RuleSet {

	/** 发改委令第58号, until 2026-03-31 (D-01a). */
	ORDER_58("D-01a", "国家发展改革委令第58号"),

	/** 发改委令第36号 with 国办发〔2025〕22号, from 2026-04-01 (D-01b). */
	ORDER_36("D-01b", "国家发展改革委令第36号");

	/** The first day of Order 36. */
	public static final LocalDate ORDER_36_FROM = LocalDate.of(2026, 4, 1);

	private final String ruleId;

	private final String title;

	RuleSet(String ruleId, String title) {
		this.ruleId = ruleId;
		this.title = title;
	}

	/** The rules in force on a day. */
	public static RuleSet on(LocalDate day) {
		return day.isBefore(ORDER_36_FROM) ? ORDER_58 : ORDER_36;
	}

	public String ruleId() {
		return this.ruleId;
	}

	public String title() {
		return this.title;
	}

}
