package cn.yingshang.approval.revocation;

/** How a revocation is decided. */
public enum RevocationOutcome {

	REVOKE, KEEP

}
