package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.Objects;

/** A case was not decided in time: the data of {@code case.overdue}. */
record CaseOverdue(String caseId, String caseNumber, String item, String creditCode, String region, String department,
		LocalDate dueOn, LocalDate overdueSince) {

	static CaseOverdue of(Case one, LocalDate dueOn, LocalDate since) {
		return new CaseOverdue(one.id(), Objects.requireNonNull(one.caseNumber()), one.filing().item(), one.applicant(),
				one.area(), Objects.requireNonNull(one.department()), dueOn, since);
	}

}
