package cn.yingshang.approval.permit;

import java.time.LocalDate;

import cn.yingshang.approval.catalogue.VerificationMode;
import cn.yingshang.approval.promise.Lane;
import org.jspecify.annotations.Nullable;

/** A permit was granted: the data of {@code case.granted}. */
record CaseGranted(String caseId, String caseNumber, String item, String itemName, String creditCode, String region,
		String department, Lane lane, String licenceNumber, LocalDate grantedOn, @Nullable Planned verification) {

	/**
	 * How and until when the promise is verified.
	 *
	 * @param mode how
	 * @param dueOn until when
	 */
	record Planned(VerificationMode mode, @Nullable LocalDate dueOn) {
	}

}
