package cn.yingshang.complaint.order.parts;

/** What can be done with a part. */
public enum PartVerb {

	ASK, ANSWER, LAPSE, RECOUNT

}
