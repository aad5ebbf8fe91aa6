package cn.yingshang.platform.store;

import java.util.Map;

import cn.yingshang.platform.rule.Refusal;

/** The cursor is not one that a page gave. */
public final class BadCursor extends Refusal {

	private static final long serialVersionUID = 1L;

	BadCursor(String cursor) {
		super("bad-cursor", 400, "the cursor is not one that a page gave", Map.of("after", cursor));
	}

}
