package cn.yingshang.kernel.id;

/**
 * An identifier breaks a rule; the message names the rule and never repeats the value,
 * which may be personal.
 */
public final class InvalidIdentifier extends IllegalArgumentException {

	private final String ruleId;

	InvalidIdentifier(String ruleId, String message) {
		super(message + " (" + ruleId + ")");
		this.ruleId = ruleId;
	}

	/**
	 * The rule that is broken.
	 * @return a rule id such as {@code E-04}
	 */
	public String ruleId() {
		return this.ruleId;
	}

}
