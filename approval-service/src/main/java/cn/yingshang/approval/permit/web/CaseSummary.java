package cn.yingshang.approval.permit.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseRules;
import cn.yingshang.approval.permit.CaseState;
import cn.yingshang.approval.promise.Lane;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A case in a list. */
record CaseSummary(String id, CaseState state, @JsonUnwrapped AboutView about, Lane lane, @Nullable DueView due,
		@Nullable LocalDate overdueSince, @Nullable String licenceNumber,
		@JsonProperty("_actions") List<ActionLink> actions) {

	static CaseSummary of(Case one, Shown shown, CaseRules rules) {
		return new CaseSummary(one.id(), one.state(), AboutView.of(one), one.filing().lane().granted(),
				ClockView.due(one, one.state().running(), shown, rules), one.watch().overdueSince(),
				LicenceView.of(one).licenceNumber(), shown.actions());
	}

}
