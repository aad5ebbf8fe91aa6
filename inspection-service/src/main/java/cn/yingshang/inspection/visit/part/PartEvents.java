package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;

import cn.yingshang.inspection.visit.opinion.ResultCategory;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What parts tell their head and the other services (contracts/events/inspection). */
public final class PartEvents {

	private PartEvents() {
	}

	/** For the head: a part has its record. */
	public record Recorded(String visitId, String partId, String department, int result, boolean settled) {
	}

	/** For the head: a part has come to an end or moved on after it. */
	public record Settled(String visitId, String partId, String department, String state) {
	}

	/**
	 * A promised condition was not kept, ordered corrected, due, and found not corrected
	 * (A-75).
	 */
	public record PromiseBroken(String visitId, String partId, String caseId, String caseNumber, String licenceNumber,
			String item, String creditCode, String region, String department, String subItem, LocalDate orderedOn,
			LocalDate dueOn, LocalDate recheckedOn, String severity) {
	}

	/**
	 * The enterprise is to be put on the list of abnormal operations (列入经营异常名录, B-61);
	 * whoever keeps the list decides.
	 *
	 * @param ground the official result that led to it
	 */
	public record ListingProposed(String visitId, String partId, String creditCode, String region, String department,
			ResultCategory ground, LocalDate foundOn) {
	}

	/** A broken promise was found corrected later (D-13). */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record CorrectionConfirmed(String visitId, String partId, @Nullable String caseId, String creditCode,
			String department, LocalDate confirmedOn) {
	}

}
