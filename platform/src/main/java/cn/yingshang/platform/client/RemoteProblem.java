package cn.yingshang.platform.client;

import java.util.Map;

/**
 * The neighbour understood the call and refused it: its status, code and whole problem.
 */
public final class RemoteProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String service;

	private final int status;

	private final String code;

	private final transient Map<String, Object> body;

	RemoteProblem(String service, int status, String code, Map<String, Object> body) {
		super(service + " refused with " + status + " " + code);
		this.service = service;
		this.status = status;
		this.code = code;
		this.body = Map.copyOf(body);
	}

	public String service() {
		return this.service;
	}

	public int status() {
		return this.status;
	}

	/** The catalogued code; empty when the neighbour gave none. */
	public String code() {
		return this.code;
	}

	/** The members of the problem. */
	public Map<String, Object> body() {
		return this.body;
	}

}
