package cn.yingshang.platform.rule;

import java.util.Map;

/** There is no such thing, or none that the caller may know of. */
public class NotFound extends Refusal {

	private static final long serialVersionUID = 1L;

	public NotFound(String kind, String id) {
		super("not-found", 404, "no " + kind + " with this id", Map.of("kind", kind, "id", id));
	}

}
