package cn.yingshang.credit.record.finding;

/**
 * What was done about the misconduct, with the severity it has by default (失信信息分级, D-23).
 * The sector's published list may say otherwise: see {@link Classification}.
 */
public enum Measure {

	BROKEN_PROMISE("告知承诺不实", RecordKind.BROKEN_PROMISE, Severity.MINOR),

	/** What D-21 records; its class is in no text that was read [M]. */
	UNTRUE_COMMITMENT("信用修复承诺不实", RecordKind.UNTRUE_COMMITMENT, Severity.GENERAL),

	SIMPLE_PROCEDURE_PENALTY("简易程序处罚", RecordKind.PENALTY, Severity.MINOR),

	WARNING("警告", RecordKind.PENALTY, Severity.MINOR),

	CRITICISM("通报批评", RecordKind.PENALTY, Severity.MINOR),

	SMALL_FINE("较低数额罚款", RecordKind.PENALTY, Severity.MINOR),

	ABNORMAL_LIST("列入经营异常名录", RecordKind.ABNORMAL_LIST, Severity.MINOR),

	LARGER_FINE("较大数额罚款", RecordKind.PENALTY, Severity.GENERAL),

	CONFISCATION("没收违法所得、没收非法财物", RecordKind.PENALTY, Severity.GENERAL),

	ESPECIALLY_LARGE_FINE("特别巨大数额罚款", RecordKind.PENALTY, Severity.SERIOUS),

	LICENCE_SUSPENSION("暂扣许可证件", RecordKind.PENALTY, Severity.SERIOUS),

	LICENCE_DOWNGRADE("降低资质等级", RecordKind.PENALTY, Severity.SERIOUS),

	LICENCE_REVOCATION("吊销许可证件", RecordKind.PENALTY, Severity.SERIOUS),

	BUSINESS_RESTRICTION("限制开展生产经营活动", RecordKind.PENALTY, Severity.SERIOUS),

	PRODUCTION_STOP("责令停产停业", RecordKind.PENALTY, Severity.SERIOUS),

	CLOSURE("责令关闭", RecordKind.PENALTY, Severity.SERIOUS),

	PRACTICE_BAN("限制从业", RecordKind.PENALTY, Severity.SERIOUS),

	SERIOUS_LIST("列入严重失信主体名单", RecordKind.SERIOUS_LIST, Severity.SERIOUS);

	private final String label;

	private final RecordKind kind;

	private final Severity severity;

	Measure(String label, RecordKind kind, Severity severity) {
		this.label = label;
		this.kind = kind;
		this.severity = severity;
	}

	public String label() {
		return this.label;
	}

	public RecordKind kind() {
		return this.kind;
	}

	/** The severity where no sector list says otherwise. */
	public Severity severity() {
		return this.severity;
	}

}
