package cn.yingshang.inspection.visit;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What visits and parts tell the other services (contracts/events/inspection). */
public final class VisitEvents {

	private VisitEvents() {
	}

	/** A visit is scheduled. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Scheduled(String visitId, VisitKind kind, String creditCode, String region, @Nullable String caseId,
			@Nullable String caseNumber, LocalDate dueOn, LocalDate plannedOn, String leadDepartment,
			List<String> departments) {
	}

	/** A visit will not take place. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Cancelled(String visitId, @Nullable String caseId, String creditCode) {
	}

	/** The officers have left; conforming as said at {@link Visit#leave}. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Completed(String visitId, VisitKind kind, String creditCode, String region, @Nullable String caseId,
			LocalDate completedOn, List<DepartmentResult> results, boolean conforming) {
	}

	/** For the head: a part has its record. */
	public record PartRecorded(String visitId, String partId, String department, int result, boolean settled) {
	}

	/** For the head: a part has come to an end or moved on after it. */
	public record PartSettled(String visitId, String partId, String department, String state) {
	}

	/**
	 * A promised condition was not kept, ordered corrected, due, and found not corrected
	 * (A-75).
	 */
	public record PromiseBroken(String visitId, String partId, String caseId, String caseNumber, String licenceNumber,
			String item, String creditCode, String region, String department, String subItem, LocalDate orderedOn,
			LocalDate dueOn, LocalDate recheckedOn, String severity) {
	}

	/** A broken promise was found corrected later (D-13). */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record CorrectionConfirmed(String visitId, String partId, @Nullable String caseId, String creditCode,
			String department, LocalDate confirmedOn) {
	}

}
