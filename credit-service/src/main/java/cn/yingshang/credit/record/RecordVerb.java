package cn.yingshang.credit.record;

/** What can be done with a record. */
public enum RecordVerb {

	PUBLISH, CORRECT, REVISE, DISCLOSE, RETAIN, REPAIR, REVOKE_AT_SOURCE, KEEP_PUBLISHED, EXPIRE, REPUBLISH

}
