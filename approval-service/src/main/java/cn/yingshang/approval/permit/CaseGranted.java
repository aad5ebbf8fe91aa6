package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.approval.catalogue.VerificationMode;
import cn.yingshang.approval.permit.licence.Licence;
import cn.yingshang.approval.permit.licence.Verification;
import cn.yingshang.approval.promise.Lane;
import org.jspecify.annotations.Nullable;

/** A permit was granted: the data of {@code case.granted}. */
record CaseGranted(String caseId, String caseNumber, String item, String itemName, String creditCode, String region,
		String department, Lane lane, String licenceNumber, LocalDate grantedOn, @Nullable Planned verification) {

	static CaseGranted of(Case one, Licence licence) {
		Verification planned = licence.verification();
		return new CaseGranted(one.id(), Objects.requireNonNull(one.caseNumber()), one.filing().item(),
				one.filing().itemName(), one.applicant(), one.area(), Objects.requireNonNull(one.department()),
				one.filing().lane().granted(), licence.number(), licence.grantedOn(),
				(planned != null) ? new Planned(planned.mode(), planned.dueOn()) : null);
	}

	/**
	 * How and until when the promise is verified.
	 *
	 * @param mode how
	 * @param dueOn until when
	 */
	record Planned(VerificationMode mode, @Nullable LocalDate dueOn) {
	}

}
