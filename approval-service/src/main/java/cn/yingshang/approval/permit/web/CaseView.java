package cn.yingshang.approval.permit.web;

import java.util.List;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseRules;
import cn.yingshang.approval.permit.CaseState;
import cn.yingshang.approval.permit.examination.Decision;
import cn.yingshang.approval.permit.paper.Voucher;
import cn.yingshang.approval.permit.receipt.Dismissal;
import cn.yingshang.approval.permit.receipt.Withdrawal;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A case with all its papers; the timeline only where it was asked for. */
record CaseView(String id, CaseState state, @JsonUnwrapped FilingView filing, @JsonUnwrapped ClockView clock,
		@Nullable Dismissal dismissal, @Nullable Withdrawal withdrawal, List<Voucher> vouchers,
		@Nullable Decision decision, @JsonUnwrapped LicenceView licensed,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	static CaseView of(Case one, Shown shown, CaseRules rules) {
		return new CaseView(one.id(), one.state(), FilingView.of(one, rules), ClockView.of(one, shown, rules),
				one.dismissal(), one.withdrawal(), one.papers().vouchers(), one.examined().decision(),
				LicenceView.of(one), shown.actions(), shown.timeline());
	}

}
