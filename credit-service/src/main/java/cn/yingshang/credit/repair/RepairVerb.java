package cn.yingshang.credit.repair;

/** What can be done with an application for repair. */
public enum RepairVerb {

	SUBMIT, ACCEPT, RETURN, RESUBMIT, REJECT, EXTEND, DECIDE, CANCEL, STOP_PUBLICATION, WITHDRAW_REPAIR, RECOUNT

}
