package cn.yingshang.credit.record.finding;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is entered when a record is made.
 *
 * @param creditCode whose it is
 * @param region where the enterprise lies
 * @param organ code of the department that determined it (认定单位, D-15)
 * @param sector the field, for Order 58
 * @param finding what was determined
 * @param source where it came from
 * @param notRepairableBasis the text that forbids repair (D-22); null when it may be
 * repaired
 * @param bannedUntil until when it may not be repaired (D-21); null when there is no such
 * day
 */
public record RecordEntry(String creditCode, String region, String organ, Sector sector, Finding finding,
		@Nullable Source source, @Nullable String notRepairableBasis, @Nullable LocalDate bannedUntil) {

	/**
	 * What was determined; a record keeps every version of it.
	 *
	 * @param measure what was done about it
	 * @param severity its class
	 * @param severityReason why it differs from the measure's own class; null when it
	 * does not
	 * @param document the document
	 * @param basis what it rests on
	 */
	public record Finding(Measure measure, Severity severity, @Nullable String severityReason, SourceDocument document,
			Basis basis) {

	}

}
