package cn.yingshang.inspection.object;

/**
 * The internal inspection risk class (信用风险分类, B-50): never a grade, never public, and
 * class A is not exempt from the draw. Not to be confused with the public credit grade.
 */
public enum RiskClass {

	/** 低. */
	A,
	/** 一般; also where credit has told none yet. */
	B,
	/** 较高. */
	C,
	/** 高. */
	D

}
