package cn.yingshang.inspection.visit;

/** What can be done with a visit. */
public enum VisitVerb {

	SCHEDULE, APPROVE, REJECT, NOTIFY, ENTER, ENTER_URGENTLY, SCAN, RATIFY, CONCLUDE, LEAVE, SUPPLEMENT_ENTRY, PUBLISH,
	WITHDRAW, 	FOLLOW_PART, REVOKE_LICENCE, RECOUNT, ALARM

}
