package cn.yingshang.approval.promise;

import cn.yingshang.rulebook.Rules;

/** Why a case runs on the lane it is on. */
public enum LaneCode {

	/** As the applicant chose. */
	CHOSEN(Rules.A_70),

	/** The credit service knows nothing against the applicant. */
	ELIGIBLE(Rules.A_71),

	/** An adverse record or a former false promise stands against it. */
	NOT_ELIGIBLE(Rules.A_71),

	/** The live check could not be made, so nobody is trusted on a promise. */
	CREDIT_UNAVAILABLE(Rules.A_71),

	/** The item allows no promise. */
	ITEM_EXCLUDED(Rules.A_72),

	/** The applicant took the promise back before the decision. */
	PROMISE_WITHDRAWN(Rules.A_74);

	private final String rule;

	LaneCode(Rules rule) {
		this.rule = rule.id();
	}

	public String rule() {
		return this.rule;
	}

}
