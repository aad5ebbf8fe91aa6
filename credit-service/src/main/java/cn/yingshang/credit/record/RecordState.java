package cn.yingshang.credit.record;

/** Where a record stands. */
public enum RecordState {

	/** Published, not known to be corrected. */
	PUBLISHED,

	/** Published, the misconduct corrected. */
	CORRECTED,

	/** Published again after a withdrawn repair (D-21). */
	REPUBLISHED,

	/** Ended by repair (D-17). */
	REPAIRED,

	/** Ended by its maximum publicity (D-12). */
	EXPIRED,

	/** Removed because its source was revoked (D-35). */
	REVOKED_AT_SOURCE

}
