package cn.yingshang.credit.repair;

import java.time.LocalDate;

/** The fact {@code repair.decided}. */
public record RepairDecided(String repairId, String recordId, String creditCode, Decision.Outcome outcome,
		LocalDate decidedOn) {

}
