package cn.yingshang.credit.risk;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.record.ActiveRecord;

/**
 * What the risk class is computed from: records in force, complaints, kept promises.
 *
 * @param records in force; a repaired one no longer counts (D-17)
 * @param clues substantiated complaints
 * @param keptPromises promises found kept
 */
public record RiskInputs(List<ActiveRecord> records, List<Clue> clues, List<KeptPromise> keptPromises) {

	public RiskInputs {
		records = List.copyOf(records);
		clues = List.copyOf(clues);
		keptPromises = List.copyOf(keptPromises);
	}

	/**
	 * A substantiated complaint.
	 *
	 * @param orderId the order
	 * @param category what it was about
	 * @param on when it was substantiated
	 */
	public record Clue(String orderId, String category, LocalDate on) {

	}

	/**
	 * A promise found kept.
	 *
	 * @param visitId the visit that found it
	 * @param on when
	 */
	public record KeptPromise(String visitId, LocalDate on) {

	}

}
