package cn.yingshang.approval.revocation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A promise found broken and not corrected in time: the cause of a revocation.
 *
 * @param eventId the event that told of it
 * @param visitId the visit
 * @param partId the department's part of it
 * @param department who found it
 * @param subItem what was found
 * @param orderedOn when it was ordered corrected
 * @param dueOn until when
 * @param recheckedOn when it was found still broken
 * @param severity how grave
 * @param correctedOn when a later correction was confirmed
 */
public record Finding(String eventId, String visitId, String partId, String department, String subItem,
		@Nullable LocalDate orderedOn, @Nullable LocalDate dueOn, LocalDate recheckedOn, String severity,
		@Nullable LocalDate correctedOn) {

	Finding corrected(LocalDate on) {
		return new Finding(this.eventId, this.visitId, this.partId, this.department, this.subItem, this.orderedOn,
				this.dueOn, this.recheckedOn, this.severity, on);
	}

}
