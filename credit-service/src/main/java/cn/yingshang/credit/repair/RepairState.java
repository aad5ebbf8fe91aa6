package cn.yingshang.credit.repair;

/** Where an application stands. */
public enum RepairState {

	/** With the regulator, not yet taken on. */
	SUBMITTED,

	/** Handed back with the one-time list. */
	RETURNED,

	/** Taken on. */
	ACCEPTED,

	/** Not taken on. */
	REJECTED,

	/** Decided: repaired; still published for a moment. */
	REPAIRED,

	/** Decided: not repaired. */
	REFUSED,

	/** Taken back by the applicant. */
	CANCELLED,

	/**
	 * No longer published, and its bar in this service gone (D-17). That others lifted
	 * theirs, nobody knows before they say so.
	 */
	UNPUBLISHED,

	/** The repair was taken back (D-21). */
	WITHDRAWN

}
