package cn.yingshang.credit.record.publicity;

import java.time.LocalDate;

import cn.yingshang.rulebook.Rules;

/**
 * Which order on credit repair is in force (D-01): publicity follows the document's date,
 * procedure the application's.
 */
public enum RuleSet {

	/** 发改委令第58号, until 2026-03-31 (D-01a). */
	ORDER_58(Rules.D_01A, "国家发展改革委令第58号"),

	/** 发改委令第36号 with 国办发〔2025〕22号, from 2026-04-01 (D-01b). */
	ORDER_36(Rules.D_01B, "国家发展改革委令第36号");

	/** The first day of Order 36. */
	public static final LocalDate ORDER_36_FROM = LocalDate.of(2026, 4, 1);

	private final String ruleId;

	private final String title;

	RuleSet(Rules rule, String title) {
		this.ruleId = rule.id();
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
