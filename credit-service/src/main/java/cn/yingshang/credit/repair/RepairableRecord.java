package cn.yingshang.credit.repair;

import java.time.LocalDate;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What repair asks of a record.
 *
 * @param recordId which
 * @param creditCode whose
 * @param department the organ that determined it, which decides (D-15)
 * @param region where
 * @param unrepaired whether it waits for repair, in force or expired without one
 * @param severity its class
 * @param repairableFrom the day after its minimum publicity
 * @param corrected whether it is known to be corrected, so that no proof is asked (D-14)
 * @param notRepairableBasis the text that forbids repair (D-22)
 * @param bannedUntil until when a withdrawn repair forbids another (D-21)
 */
public record RepairableRecord(String recordId, String creditCode, @Nullable String department, @Nullable String region,
		boolean unrepaired, Severity severity, LocalDate repairableFrom, boolean corrected,
		@Nullable String notRepairableBasis, @Nullable LocalDate bannedUntil) {

	/** What a record says now. */
	public static RepairableRecord of(CreditRecord found) {
		return new RepairableRecord(found.id(), found.creditCode(), found.department(), found.region(),
				found.unrepaired(), found.severity(), found.current().publicity().repairableFrom(),
				found.correction() != null, found.determination().notRepairableBasis(), found.display().bannedUntil());
	}

}
