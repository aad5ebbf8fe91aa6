package cn.yingshang.complaint.supervision;

/** What can be done with a supervision. */
public enum SupervisionVerb {

	OPEN, URGE, ANSWER, RAISE, MISS, RESOLVE, CLOSE, RECOUNT

}
