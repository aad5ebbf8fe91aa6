package cn.yingshang.complaint.supervision;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An approval in progress as approval-service told of it.
 *
 * @param caseId its id
 * @param caseNumber its number
 * @param item which permit
 * @param creditCode who applied
 * @param region where
 * @param department who decides
 * @param dueOn until when
 * @param decision {@code GRANTED} or {@code REFUSED}; null while it runs
 * @param decidedOn when
 * @param sequence of the event that told last
 */
public record WatchedCase(@JsonProperty("_id") String caseId, String caseNumber, String item, String creditCode,
		String region, String department, LocalDate dueOn, @Nullable String decision, @Nullable LocalDate decidedOn,
		long sequence) {

	WatchedCase decided(String decision, LocalDate on, long sequence) {
		return new WatchedCase(this.caseId, this.caseNumber, this.item, this.creditCode, this.region, this.department,
				this.dueOn, decision, on, sequence);
	}

}
