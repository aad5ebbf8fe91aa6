package cn.yingshang.inspection.visit.part;

/** What can be done with a part. */
public enum PartVerb {

	OPEN, ASSIGN, APPROVE, DECLINE, REQUEST_RECUSAL, DECIDE_RECUSAL, RECORD, ORDER_CORRECTION, REPORT_CORRECTED,
	RECHECK, CONFIRM_CORRECTION, CANCEL, RECOUNT

}
