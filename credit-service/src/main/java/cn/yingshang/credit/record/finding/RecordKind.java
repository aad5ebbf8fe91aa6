package cn.yingshang.credit.record.finding;

/** What a record tells of. */
public enum RecordKind {

	/** A promise not kept and not corrected in time (告知承诺不实, A-75). */
	BROKEN_PROMISE("告知承诺不实"),

	/** False material or an untrue commitment in a repair (信用承诺不实, D-21). */
	UNTRUE_COMMITMENT("信用修复承诺不实"),

	/** An administrative penalty (行政处罚). */
	PENALTY("行政处罚"),

	/** Entry in the list of abnormal operations (经营异常名录). */
	ABNORMAL_LIST("经营异常名录"),

	/** Entry in a list of seriously dishonest subjects (严重失信主体名单, D-31). */
	SERIOUS_LIST("严重失信主体名单");

	private final String label;

	RecordKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
