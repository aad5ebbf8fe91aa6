package cn.yingshang.credit.record;

/** Where a record stands. */
public enum RecordState {

	/** In force, not known to be corrected; public unless it is minor (D-10). */
	PUBLISHED,

	/** In force, the misconduct corrected. */
	CORRECTED,

	/** In force again after a withdrawn repair (D-21). */
	REPUBLISHED,

	/** Ended by repair (D-17). */
	REPAIRED,

	/** Ended by its maximum publicity (D-12). */
	EXPIRED,

	/** Removed because its source was revoked (D-35). */
	REVOKED_AT_SOURCE

}
