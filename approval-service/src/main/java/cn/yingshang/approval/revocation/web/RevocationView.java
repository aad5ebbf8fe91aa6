package cn.yingshang.approval.revocation.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.revocation.Finding;
import cn.yingshang.approval.revocation.Revocation;
import cn.yingshang.approval.revocation.RevocationRuling;
import cn.yingshang.approval.revocation.RevocationState;
import cn.yingshang.approval.revocation.RevokedLicence;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A revocation with its cause; the timeline only where it was asked for. */
record RevocationView(String id, RevocationState state, @JsonUnwrapped About about, LocalDate proposedOn,
		List<Finding> findings, @Nullable RevocationRuling decision, @Nullable LocalDate decidedOn,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	static RevocationView of(Revocation one, Shown shown) {
		return new RevocationView(one.id(), one.state(), About.of(one), one.proposedOn(), one.findings(), one.ruling(),
				one.decidedOn(), shown.actions(), shown.timeline());
	}

	/** Which licence, whose and where. */
	record About(String caseId, String caseNumber, String licenceNumber, String item, String itemName,
			@Nullable String creditCode, @Nullable String department, @Nullable String region) {

		static About of(Revocation one) {
			RevokedLicence licence = one.licence();
			return new About(licence.caseId(), licence.caseNumber(), licence.number(), licence.item(),
					licence.itemName(), one.party(), one.department(), one.region());
		}

	}

}
