package cn.yingshang.approval.revocation;

/** What can be done with a revocation. */
public enum RevocationVerb {

	PROPOSE, ADD_FINDING, DECIDE, NOTE_CORRECTION, NOTE_REPAIR

}
