package cn.yingshang.inspection.visit.opinion;

import java.util.Arrays;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/** The official result categories (检查结果, B-60) with what follows from each (B-61). */
public enum ResultCategory {

	/** 未发现问题. */
	NOTHING_FOUND(1, "未发现问题", Needs.NO_FAULT, Consequence.NONE),
	/** 未按规定公示应当公示的信息. */
	NOT_DISCLOSED(2, "未按规定公示应当公示的信息", Needs.FAULT, Consequence.ABNORMAL_LIST_UNLESS_CORRECTED),
	/** 公示信息隐瞒真实情况、弄虚作假. */
	CONCEALED(3, "公示信息隐瞒真实情况、弄虚作假", Needs.FAULT, Consequence.ABNORMAL_LIST),
	/** 通过登记的住所无法联系. */
	UNREACHABLE(4, "通过登记的住所(经营场所)无法联系", Needs.NOTHING_CHECKED, Consequence.ABNORMAL_LIST),
	/** 发现问题已责令改正. */
	ORDERED_TO_CORRECT(5, "发现问题已责令改正", Needs.FAULT, Consequence.RECHECK),
	/** 不配合检查情节严重. */
	UNCOOPERATIVE(6, "不配合检查情节严重", Needs.ANYTHING, Consequence.PUBLISH),
	/** 未发现开展本次抽查涉及的经营活动. */
	NO_ACTIVITY(7, "未发现开展本次抽查涉及的经营活动", Needs.NOTHING_CHECKED, Consequence.NONE),
	/** 发现问题待后续处理. */
	PENDING_FOLLOW_UP(8, "发现问题待后续处理", Needs.FAULT, Consequence.CASE_FILE);

	private final int code;

	private final String label;

	private final Needs needs;

	private final Consequence consequence;

	ResultCategory(int code, String label, Needs needs, Consequence consequence) {
		this.code = code;
		this.label = label;
		this.needs = needs;
		this.consequence = consequence;
	}

	/**
	 * The category of a code.
	 * @throws RuleViolation B-60 when there is none
	 */
	public static ResultCategory of(int code) {
		return Arrays.stream(values())
			.filter((category) -> category.code == code)
			.findFirst()
			.orElseThrow(() -> new RuleViolation(Rules.B_60, "result", code, "检查结果为1至8类"));
	}

	public int code() {
		return this.code;
	}

	public String label() {
		return this.label;
	}

	public Consequence consequence() {
		return this.consequence;
	}

	/**
	 * Whether the category fits the findings.
	 * @param fault whether there is a fault
	 * @param checked whether anything was checked at all
	 */
	public boolean fits(boolean fault, boolean checked) {
		return switch (this.needs) {
			case FAULT -> fault;
			case NO_FAULT -> checked && !fault;
			case NOTHING_CHECKED -> !checked;
			case ANYTHING -> true;
		};
	}

	private enum Needs {

		FAULT, NO_FAULT, NOTHING_CHECKED, ANYTHING

	}

	/** What follows from a result (B-61, B-62). */
	public enum Consequence {

		/** 无须处理. */
		NONE(Rules.B_62, "无须处理"),
		/** 责令改正并复查. */
		RECHECK(Rules.B_61, "责令限期改正,到期复查"),
		/** 列入经营异常名录, within 10 working days. */
		ABNORMAL_LIST(Rules.B_61, "移送列入经营异常名录"),
		/** 逾期未公示的列入经营异常名录. */
		ABNORMAL_LIST_UNLESS_CORRECTED(Rules.B_61, "责令限期公示,逾期未改正的移送列入经营异常名录"),
		/** 公示不配合检查情形. */
		PUBLISH(Rules.B_61, "向社会公示"),
		/** 立案处理. */
		CASE_FILE(Rules.B_61, "移送办案");

		private final String rule;

		private final String label;

		Consequence(Rules rule, String label) {
			this.rule = rule.id();
			this.label = label;
		}

		public String rule() {
			return this.rule;
		}

		public String label() {
			return this.label;
		}

	}

}
