package cn.yingshang.inspection.visit.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * The permit granted on a promise whose truth a visit verifies (告知承诺, A-75).
 *
 * @param caseId the approval case
 * @param caseNumber its official number
 * @param licenceNumber the licence
 * @param item the permit's item code
 * @param itemName its name
 * @param department who granted it
 * @param grantedOn when
 * @param verifyBy until when it must be verified
 * @param conditions codes of the check items that were promised
 */
public record GrantedPromise(String caseId, String caseNumber, String licenceNumber, String item, String itemName,
		String department, LocalDate grantedOn, LocalDate verifyBy, List<String> conditions) {

	public GrantedPromise {
		conditions = List.copyOf(conditions);
	}

}
