package cn.yingshang.approval.permit;

import java.time.LocalDate;

import cn.yingshang.approval.promise.Lane;

/** A case was accepted: the data of {@code case.accepted}. */
record CaseAccepted(String caseId, String caseNumber, String item, String creditCode, String region, String department,
		LocalDate acceptedOn, LocalDate dueOn, boolean provisional, Lane lane) {
}
