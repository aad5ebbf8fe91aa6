package cn.yingshang.approval.publicity.web;

import java.time.LocalDate;
import java.util.Optional;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.licence.Licence;
import cn.yingshang.approval.promise.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A positive decision as anybody may read it; nothing personal.
 *
 * @param caseId the case
 * @param caseNumber its official number
 * @param item the item
 * @param itemName its name
 * @param creditCode whose licence it is
 * @param department who decided
 * @param region where
 * @param lane on which lane
 * @param licenceNumber the licence
 * @param grantedOn when
 * @param status whether it still stands
 * @param revokedOn when it was revoked
 */
record PublicDecision(String caseId, @Nullable String caseNumber, String item, String itemName,
		@Nullable String creditCode, @Nullable String department, @Nullable String region, Lane lane,
		String licenceNumber, LocalDate grantedOn, Status status, @Nullable LocalDate revokedOn) {

	static Optional<PublicDecision> of(Case one) {
		Licence licence = one.licence();
		return Optional.ofNullable(licence)
			.map((granted) -> new PublicDecision(one.id(), one.caseNumber(), one.filing().item(),
					one.filing().itemName(), one.party(), one.department(), one.region(), one.filing().lane().granted(),
					granted.number(), granted.grantedOn(),
					(granted.revokedOn() != null) ? Status.REVOKED : Status.IN_FORCE, granted.revokedOn()));
	}

	/** Whether the licence stands. */
	enum Status {

		IN_FORCE, REVOKED

	}

}
