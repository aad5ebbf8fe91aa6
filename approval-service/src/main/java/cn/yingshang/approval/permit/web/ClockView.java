package cn.yingshang.approval.permit.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseRules;
import cn.yingshang.approval.permit.clock.ClockName;
import cn.yingshang.approval.permit.clock.PassedLimit;
import cn.yingshang.approval.permit.receipt.Acceptance;
import cn.yingshang.approval.permit.receipt.Origin;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import org.jspecify.annotations.Nullable;

/** When it was accepted and when what is due. */
record ClockView(@Nullable LocalDate acceptedOn, @Nullable Origin origin, @Nullable DueView due,
		@Nullable DueView statutoryDue, @Nullable LocalDate overdueSince, List<PassedLimit> passedLimits) {

	static ClockView of(Case one, Shown shown, CaseRules rules) {
		Acceptance acceptance = one.acceptance();
		return new ClockView((acceptance != null) ? acceptance.acceptedOn() : null,
				(acceptance != null) ? acceptance.origin() : null, due(one, one.state().running(), shown, rules),
				due(one, ClockName.STATUTORY, shown, rules), one.watch().overdueSince(), one.watch().passedLimits());
	}

	static @Nullable DueView due(Case one, @Nullable ClockName name, Shown shown, CaseRules rules) {
		DeadlineLedger limit = (name != null) ? one.clocks().of(name) : null;
		return (limit != null) ? DueView.of(limit.due(rules.calendar()), shown.address() + "/clock?of=" + name) : null;
	}

}
