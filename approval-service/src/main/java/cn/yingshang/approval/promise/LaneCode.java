package cn.yingshang.approval.promise;

/** Why a case runs on the lane it is on. */
public enum LaneCode {

	/** As the applicant chose. */
	CHOSEN("A-70"),

	/** The credit service knows nothing against the applicant. */
	ELIGIBLE("A-71"),

	/** An adverse record or a former false promise stands against it. */
	NOT_ELIGIBLE("A-71"),

	/** The live check could not be made, so nobody is trusted on a promise. */
	CREDIT_UNAVAILABLE("A-71"),

	/** The item allows no promise. */
	ITEM_EXCLUDED("A-72"),

	/** The applicant took the promise back before the decision. */
	PROMISE_WITHDRAWN("A-74");

	private final String rule;

	LaneCode(String rule) {
		this.rule = rule;
	}

	public String rule() {
		return this.rule;
	}

}
