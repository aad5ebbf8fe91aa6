package cn.yingshang.credit.risk;

/**
 * The inspection risk class (企业信用风险等级, B-50), internal. Not the public grade: that is
 * {@code PublicGrade}, on another scale.
 */
public enum RiskClass {

	/** Low. */
	A("低风险"),

	/** Ordinary. */
	B("一般风险"),

	/** Raised. */
	C("较高风险"),

	/** High. */
	D("高风险");

	private final String label;

	RiskClass(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
