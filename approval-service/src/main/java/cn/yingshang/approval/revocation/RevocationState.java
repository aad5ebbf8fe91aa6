package cn.yingshang.approval.revocation;

/** Where a revocation stands. */
public enum RevocationState {

	/** Opened by a broken promise, to be decided, 拟撤销. */
	PROPOSED,

	/** The licence is revoked, 撤销. */
	DECIDED_REVOKED,

	/** The licence stays, 不予撤销. */
	DECIDED_KEPT

}
