package cn.yingshang.platform.rule;

import java.util.Map;

/**
 * A refusal that the caller is told as a problem: a stable code, a status, and what it
 * takes to do better.
 */
public abstract class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final int status;

	private final transient Map<String, Object> extensions;

	protected Refusal(String code, int status, String message, Map<String, Object> extensions) {
		super(message, null, false, false);
		this.code = code;
		this.status = status;
		this.extensions = Map.copyOf(extensions);
	}

	/** The catalogued kebab-case code. */
	public String code() {
		return this.code;
	}

	public int status() {
		return this.status;
	}

	/** Further members of the problem. */
	public Map<String, Object> extensions() {
		return this.extensions;
	}

}
