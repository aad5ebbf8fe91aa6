package cn.yingshang.approval.permit.web;

import java.time.LocalDate;

import cn.yingshang.approval.permit.Case;
import org.jspecify.annotations.Nullable;

/** What a case is about, in a list and alone. */
record AboutView(String item, String itemName, @Nullable String creditCode, @Nullable String department,
		@Nullable String region, @Nullable String caseNumber, LocalDate submittedOn) {

	static AboutView of(Case one) {
		return new AboutView(one.filing().item(), one.filing().itemName(), one.party(), one.department(), one.region(),
				one.caseNumber(), one.submittedOn());
	}

}
