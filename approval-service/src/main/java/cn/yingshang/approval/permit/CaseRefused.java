package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import cn.yingshang.approval.decision.Reason;

/** A permit was refused: the data of {@code case.refused}. */
record CaseRefused(String caseId, String caseNumber, String item, String creditCode, String region, String department,
		LocalDate refusedOn, List<String> rules) {

	static CaseRefused of(Case one, LocalDate refusedOn) {
		List<String> broken = Objects.requireNonNull(one.examined().decision())
			.reasons()
			.stream()
			.map(Reason::rule)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return new CaseRefused(one.id(), Objects.requireNonNull(one.caseNumber()), one.filing().item(), one.applicant(),
				one.area(), Objects.requireNonNull(one.department()), refusedOn, broken);
	}

}
