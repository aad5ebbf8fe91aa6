package cn.yingshang.platform.store;

import java.util.Map;

import cn.yingshang.platform.rule.Refusal;

/**
 * There can be only one, and there is one: a unique index refused the write.
 */
public final class AlreadyThere extends Refusal {

	private static final long serialVersionUID = 1L;

	private final String index;

	AlreadyThere(String kind, String index) {
		super("already-there", 409, "there is such a " + kind + " already", Map.of("index", index));
		this.index = index;
	}

	/** The unique index that refused it. */
	public String index() {
		return this.index;
	}

}
