package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.approval.promise.Lane;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.kernel.time.WorkingCalendar;

/** A case was accepted: the data of {@code case.accepted}. */
record CaseAccepted(String caseId, String caseNumber, String item, String creditCode, String region, String department,
		LocalDate acceptedOn, LocalDate dueOn, boolean provisional, Lane lane) {

	static CaseAccepted of(Case one, LocalDate acceptedOn, WorkingCalendar calendar) {
		DueDate due = Objects.requireNonNull(one.clocks().promised()).due(calendar);
		return new CaseAccepted(one.id(), Objects.requireNonNull(one.caseNumber()), one.filing().item(),
				one.applicant(), one.area(), Objects.requireNonNull(one.department()), acceptedOn, due.date(),
				due.provisional(), one.filing().lane().granted());
	}

}
