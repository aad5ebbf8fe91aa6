package cn.yingshang.credit.record;

import java.time.LocalDate;

/** The fact {@code record.ended}. */
public record RecordEnded(String recordId, String creditCode, Reason reason, LocalDate endedOn) {

	/** Why a record is no longer published. */
	public enum Reason {

		/** Repaired (D-17). */
		REPAIRED,

		/** Its maximum publicity is over (D-12). */
		EXPIRED,

		/** The decision behind it was revoked (D-35). */
		REVOKED_AT_SOURCE

	}

}
