package cn.yingshang.approval.permit.web;

import java.time.LocalDate;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseRules;
import cn.yingshang.approval.permit.ClockName;
import cn.yingshang.kernel.deadline.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * A due date as clients see it.
 *
 * @param date the last day
 * @param provisional whether it may still change by itself
 * @param provisionalReason why
 * @param explanation where it is explained day by day
 */
record DueView(LocalDate date, boolean provisional, @Nullable String provisionalReason, String explanation) {

	static @Nullable DueView of(Case one, ClockName name, CaseRules rules) {
		return one.clocks().of(name).map((ledger) -> {
			DueDate due = ledger.due(rules.calendar());
			return new DueView(due.date(), due.provisional(), due.provisionalReason(),
					CaseSummary.address(one) + "/clock?of=" + name);
		}).orElse(null);
	}

}
