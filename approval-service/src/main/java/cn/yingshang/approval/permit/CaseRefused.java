package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.List;

/** A permit was refused: the data of {@code case.refused}. */
record CaseRefused(String caseId, String caseNumber, String item, String creditCode, String region, String department,
		LocalDate refusedOn, List<String> rules) {
}
