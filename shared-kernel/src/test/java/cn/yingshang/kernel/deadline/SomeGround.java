package cn.yingshang.kernel.deadline;

/** Grounds as a law might name them. */
enum SomeGround implements LegalGround {

	HEARING("听证"), TENDER("招标"), TESTING("检测"), APPRAISAL("鉴定"), EXPERT_REVIEW("专家评审");

	private final String label;

	SomeGround(String label) {
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
