package cn.yingshang.approval.promise;

/** On which lane a case runs. */
public enum Lane {

	/** The ordinary procedure, 一般程序. */
	ORDINARY,

	/** On the applicant's promise, 告知承诺. */
	PROMISE

}
