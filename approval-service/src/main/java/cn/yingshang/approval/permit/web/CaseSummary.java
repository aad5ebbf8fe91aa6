package cn.yingshang.approval.permit.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.permit.receipt.Acceptance;
import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseRules;
import cn.yingshang.approval.permit.CaseState;
import cn.yingshang.approval.permit.clock.ClockName;
import cn.yingshang.approval.permit.licence.Licence;
import cn.yingshang.approval.promise.Lane;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A case in a list. */
record CaseSummary(String id, CaseState state, String item, String itemName, @Nullable String creditCode,
		@Nullable String department, @Nullable String region, @Nullable String caseNumber, Lane lane,
		LocalDate submittedOn, @Nullable DueView due, @Nullable LocalDate overdueSince, @Nullable String licenceNumber,
		@JsonProperty("_actions") List<ActionLink> actions) {

	static CaseSummary of(Case one, Shown shown, CaseRules rules) {
		Acceptance acceptance = one.acceptance();
		Licence licence = one.licence();
		return new CaseSummary(one.id(), one.state(), one.filing().item(), one.filing().itemName(), one.party(),
				one.department(), one.region(), (acceptance != null) ? acceptance.caseNumber() : null,
				one.filing().lane().granted(), one.submittedOn(), due(one, shown, rules), one.overdueSince(),
				(licence != null) ? licence.number() : null, shown.actions());
	}

	static @Nullable DueView due(Case one, Shown shown, CaseRules rules) {
		ClockName running = one.running().orElse(null);
		return (running != null) ? due(one, running, shown, rules) : null;
	}

	static @Nullable DueView due(Case one, ClockName name, Shown shown, CaseRules rules) {
		return one.clocks()
			.of(name)
			.map((ledger) -> DueView.of(ledger.due(rules.calendar()), shown.address() + "/clock?of=" + name))
			.orElse(null);
	}

}
