package cn.yingshang.approval.permit;

import java.time.LocalDate;

/** A case was not decided in time: the data of {@code case.overdue}. */
record CaseOverdue(String caseId, String caseNumber, String item, String creditCode, String region, String department,
		LocalDate dueOn, LocalDate overdueSince) {
}
