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

	/** Decided: repaired; the restriction is being lifted. */
	REPAIRED,

	/** Decided: not repaired. */
	REFUSED,

	/** Taken back by the applicant. */
	CANCELLED,

	/** Publication ended and restriction lifted (D-17). */
	SYNCED,

	/** The repair was taken back (D-21). */
	WITHDRAWN

}
