package cn.yingshang.approval.catalogue;

/** How a promise is verified afterwards, 核查方式. */
public enum VerificationMode {

	/** Every one, 全覆盖核查. */
	FULL,

	/** Some of them, 抽查. */
	SAMPLED,

	/** None, 免予核查. */
	EXEMPT

}
