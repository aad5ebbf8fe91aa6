package cn.yingshang.approval.permit.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.permit.receipt.Acceptance;
import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseRules;
import cn.yingshang.approval.permit.CaseState;
import cn.yingshang.approval.permit.clock.ClockName;
import cn.yingshang.approval.permit.receipt.CorrectionNotice;
import cn.yingshang.approval.permit.examination.Decision;
import cn.yingshang.approval.permit.receipt.Filing;
import cn.yingshang.approval.permit.licence.Licence;
import cn.yingshang.approval.permit.receipt.Origin;
import cn.yingshang.approval.permit.receipt.SuppliedMaterial;
import cn.yingshang.approval.permit.paper.Voucher;
import cn.yingshang.approval.promise.LaneDecision;
import cn.yingshang.approval.promise.PromiseDocument;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A case with all its papers; the timeline only where it was asked for. */
record CaseView(String id, CaseState state, String item, String itemName, @Nullable String creditCode,
		@Nullable String department, @Nullable String region, @Nullable String caseNumber, LaneDecision laneDecision,
		@Nullable PromiseDocument promise, int round, LocalDate receivedOn, LocalDate submittedOn,
		@Nullable LocalDate acceptedOn, @Nullable Origin origin, @Nullable DueView due, @Nullable DueView statutoryDue,
		@Nullable LocalDate overdueSince, List<SuppliedMaterial> materials, List<String> missingMaterials,
		List<CorrectionNotice> notices, List<Voucher> vouchers, @Nullable Decision decision,
		@Nullable String licenceNumber, @Nullable Licence licence, @JsonProperty("_actions") List<ActionLink> actions,
		@Nullable List<TimelineView> timeline) {

	static CaseView of(Case one, Shown shown, CaseRules rules) {
		Filing filing = one.filing();
		Acceptance acceptance = one.acceptance();
		Licence licence = one.licence();
		return new CaseView(one.id(), one.state(), filing.item(), filing.itemName(), one.party(), one.department(),
				one.region(), (acceptance != null) ? acceptance.caseNumber() : null, filing.lane(), filing.promise(),
				filing.round(), filing.receivedOn(), one.submittedOn(),
				(acceptance != null) ? acceptance.acceptedOn() : null,
				(acceptance != null) ? acceptance.origin() : null, CaseSummary.due(one, shown, rules),
				CaseSummary.due(one, ClockName.STATUTORY, shown, rules), one.overdueSince(), filing.materials(),
				filing.missing(rules.catalogue().get(filing.item(), filing.version())), filing.notices(),
				one.vouchers(), one.decision(), (licence != null) ? licence.number() : null, licence, shown.actions(),
				shown.timeline());
	}

}
