package cn.yingshang.platform.client;

import java.time.Duration;
import java.util.Locale;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.rule.TryLater;

/**
 * The other side is down, slow, failing or talks nonsense: the one signal for all of it.
 * Whoever calls catches it and answers without the neighbour; uncaught it is a 503.
 */
public final class RemoteUnavailable extends TryLater {

	private static final long serialVersionUID = 1L;

	private final String service;

	private final Reason reason;

	public RemoteUnavailable(String service, Reason reason, Duration retryAfter) {
		super(PlatformProblems.NEIGHBOUR_UNAVAILABLE.code(),
				service + " does not answer (" + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")",
				retryAfter);
		this.service = service;
		this.reason = reason;
	}

	public String service() {
		return this.service;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Why there is no answer. */
	public enum Reason {

		/** No connection, or it broke. */
		UNREACHABLE,
		/** No answer in time. */
		SLOW,
		/** It answered 5xx. */
		FAILED,
		/** It asked to come back later, or our own connections to it are used up. */
		BUSY,
		/** It answered something that cannot be understood. */
		NONSENSE,
		/** It failed so often that it is left alone for a while. */
		BREAKER_OPEN

	}

}
