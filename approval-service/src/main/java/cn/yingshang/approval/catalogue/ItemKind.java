package cn.yingshang.approval.catalogue;

/** How an item is handled, 办件类型. */
public enum ItemKind {

	/** Decided on the spot, 即办件. */
	ON_THE_SPOT,

	/** Decided within a promised time, 承诺件. */
	PROMISED,

	/** Needs an upper level, 上报件. */
	ESCALATED

}
