package cn.yingshang.platform.rule;

import java.util.Map;

/** The idempotency key was used before with another request. */
public class KeyReused extends Refusal {

	private static final long serialVersionUID = 1L;

	public KeyReused(String key) {
		super("idempotency-key-reused", 422, "this idempotency key belongs to another request", Map.of("key", key));
	}

}
