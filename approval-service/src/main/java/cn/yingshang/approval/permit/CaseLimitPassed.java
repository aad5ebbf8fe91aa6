package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.approval.permit.clock.LimitKind;

/**
 * The legal limit, the time of a special procedure or that of the certificate passed: the
 * data of {@code case.limit-passed}.
 */
record CaseLimitPassed(String caseId, String caseNumber, String item, String creditCode, String region,
		String department, LimitKind limit, LocalDate dueOn, LocalDate passedSince) {

	static CaseLimitPassed of(Case one, LimitKind limit, LocalDate dueOn) {
		return new CaseLimitPassed(one.id(), Objects.requireNonNull(one.caseNumber()), one.filing().item(),
				one.applicant(), one.area(), Objects.requireNonNull(one.department()), limit, dueOn, dueOn.plusDays(1));
	}

}
