package cn.yingshang.inspection.visit.schedule;

/** Why there is a visit at all. */
public enum VisitKind {

	/** 告知承诺事后核查, A-75. */
	VERIFICATION,
	/** 双随机联合检查, B-04. */
	JOINT,
	/** 触发式检查, from a substantiated complaint. */
	TRIGGERED

}
