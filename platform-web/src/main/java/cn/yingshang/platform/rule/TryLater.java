package cn.yingshang.platform.rule;

import java.time.Duration;
import java.util.Map;

/** Not possible now; the same request may succeed later. */
public class TryLater extends Refusal {

	private static final long serialVersionUID = 1L;

	private final Duration retryAfter;

	public TryLater(String code, String message, Duration retryAfter) {
		super(code, 503, message, Map.of());
		this.retryAfter = retryAfter;
	}

	public Duration retryAfter() {
		return this.retryAfter;
	}

}
