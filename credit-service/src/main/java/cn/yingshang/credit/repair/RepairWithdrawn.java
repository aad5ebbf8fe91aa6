package cn.yingshang.credit.repair;

import java.time.LocalDate;

/** The fact {@code repair.withdrawn}: the information is to be published again (D-21). */
public record RepairWithdrawn(String repairId, String recordId, String creditCode, Ground ground, LocalDate withdrawnOn,
		LocalDate bannedUntil) {

	/** Why a repair is withdrawn. */
	public enum Ground {

		/** False material (提供虚假材料). */
		FALSE_MATERIAL,

		/** A seriously untrue commitment (信用承诺严重不实). */
		UNTRUE_COMMITMENT,

		/** A commitment broken on purpose (故意不履行承诺). */
		BROKEN_COMMITMENT

	}

}
