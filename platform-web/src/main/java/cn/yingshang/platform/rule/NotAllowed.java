package cn.yingshang.platform.rule;

import java.util.Map;

/** The caller sees the thing but may not do this. */
public class NotAllowed extends Refusal {

	private static final long serialVersionUID = 1L;

	public NotAllowed(String message) {
		super("forbidden", 403, message, Map.of());
	}

}
