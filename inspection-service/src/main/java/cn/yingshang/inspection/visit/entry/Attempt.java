package cn.yingshang.inspection.visit.entry;

/**
 * Officers came and could not come in (未能入企).
 *
 * @param ground why
 * @param words what was seen
 */
public record Attempt(Ground ground, String words) {

	/** Why nobody could come in. */
	public enum Ground {

		/** 通过登记的住所无法联系. */
		UNREACHABLE,
		/** 拒绝入企检查. */
		REFUSED

	}

}
