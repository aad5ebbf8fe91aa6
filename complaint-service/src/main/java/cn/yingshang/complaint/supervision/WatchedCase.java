package cn.yingshang.complaint.supervision;

import java.time.LocalDate;

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
 */
public record WatchedCase(String caseId, String caseNumber, String item, String creditCode, String region,
		String department, LocalDate dueOn, @Nullable String decision, @Nullable LocalDate decidedOn) {

	WatchedCase decided(String decision, LocalDate on) {
		return new WatchedCase(this.caseId, this.caseNumber, this.item, this.creditCode, this.region, this.department,
				this.dueOn, decision, on);
	}

}
