package cn.yingshang.approval.permit;

import cn.yingshang.approval.permit.licence.VisitNews;

/** What can be done with a case. */
public enum CaseVerb {

	SUBMIT, CORRECT_ON_SPOT, REQUEST_CORRECTION, RESUBMIT, NOT_REQUIRED, NOT_COMPETENT, ACCEPT, DEEM_ACCEPTED, LAPSE,
	REVIEW, SUSPEND, RESUME, EXTEND, DECIDE, DECIDE_ON_SPOT, ISSUE, DELIVER, WITHDRAW_PROMISE, WITHDRAW, REPORT_OVERDUE,
	REPORT_LIMIT_PASSED, RECOUNT, NOTE_VISIT, NOTE_VISIT_RESULT, NOTE_BROKEN_PROMISE, NOTE_CORRECTION, REVOKE;

	static CaseVerb of(VisitNews news) {
		if (news instanceof VisitNews.Scheduled) {
			return NOTE_VISIT;
		}
		if (news instanceof VisitNews.Completed) {
			return NOTE_VISIT_RESULT;
		}
		return (news instanceof VisitNews.Broken) ? NOTE_BROKEN_PROMISE : NOTE_CORRECTION;
	}

}
