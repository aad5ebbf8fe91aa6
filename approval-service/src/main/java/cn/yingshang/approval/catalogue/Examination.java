package cn.yingshang.approval.catalogue;

/** How an application is examined, 审查方式. */
public enum Examination {

	/** On the documents alone, 书面审查. */
	PAPER,

	/** Its substance is verified by two officers or more, 实质内容核实. */
	ON_SITE

}
