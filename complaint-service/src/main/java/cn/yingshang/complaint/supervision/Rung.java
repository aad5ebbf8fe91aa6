package cn.yingshang.complaint.supervision;

/** How far up it has been taken (协调层级, C-24). */
public enum Rung {

	/** 热线工作机构. */
	HOTLINE,
	/** 市政府办公室. */
	GENERAL_OFFICE,
	/** 市政府常务会议. */
	EXECUTIVE_MEETING;

	Rung next() {
		return values()[Math.min(ordinal() + 1, values().length - 1)];
	}

}
