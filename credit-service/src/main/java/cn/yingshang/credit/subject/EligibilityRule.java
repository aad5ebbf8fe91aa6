package cn.yingshang.credit.subject;

import java.util.Arrays;

import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.rulebook.Rules;

/** What closes the promise lane to an applicant (告知承诺适用对象的排除, A-71), in order. */
public enum EligibilityRule {

	/** A former false promise, until it is repaired. */
	BROKEN_PROMISE(Rules.A_71, "曾经承诺不实且尚未完成信用修复") {
		@Override
		public boolean bars(RecordKind kind, Severity severity) {
			return kind == RecordKind.BROKEN_PROMISE;
		}
	},

	/** A serious adverse record, until it is repaired. */
	SERIOUS_RECORD(Rules.A_71, "存在尚未修复的严重失信记录") {
		@Override
		public boolean bars(RecordKind kind, Severity severity) {
			return severity == Severity.SERIOUS;
		}
	};

	private final String ruleId;

	private final String text;

	EligibilityRule(Rules rule, String text) {
		this.ruleId = rule.id();
		this.text = text;
	}

	/** Whether an unrepaired record of this kind and severity closes the lane. */
	public abstract boolean bars(RecordKind kind, Severity severity);

	boolean bars(ActiveRecord fact) {
		return bars(fact.kind(), fact.severity());
	}

	/** Whether any of them closes the lane, in force or expired without repair. */
	static boolean anyBars(ActiveRecord fact) {
		return Arrays.stream(values()).anyMatch((rule) -> rule.bars(fact));
	}

	public String ruleId() {
		return this.ruleId;
	}

	public String text() {
		return this.text;
	}

}
