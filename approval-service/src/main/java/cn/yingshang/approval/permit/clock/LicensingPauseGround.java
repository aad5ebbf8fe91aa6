package cn.yingshang.approval.permit.clock;

import cn.yingshang.kernel.deadline.LegalGround;
import cn.yingshang.rulebook.Rules;

/**
 * What stops a licensing clock (行政许可法第45条, A-12). Site visits (现场踏勘), supplementary
 * material and consultation are not in the law's list and do not.
 */
enum LicensingPauseGround implements LegalGround {

	/** Hearing. */
	HEARING("听证"),

	/** Invitation of tenders. */
	TENDER("招标"),

	/** Auction. */
	AUCTION("拍卖"),

	/** Inspection of goods or equipment. */
	INSPECTION("检验"),

	/** Testing. */
	TESTING("检测"),

	/** Quarantine. */
	QUARANTINE("检疫"),

	/** Appraisal. */
	APPRAISAL("鉴定"),

	/** Review by experts. */
	EXPERT_REVIEW("专家评审");

	/** The rule every ground here carries. */
	static final Rules RULE = Rules.A_12;

	private final String label;

	LicensingPauseGround(String label) {
		this.label = label;
	}

	@Override
	public String code() {
		return name();
	}

	@Override
	public String label() {
		return this.label;
	}

}
