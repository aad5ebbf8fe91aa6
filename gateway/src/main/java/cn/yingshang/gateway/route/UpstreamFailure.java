package cn.yingshang.gateway.route;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.problem.ProblemKind;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** A service that did not answer, or not in HTTP. */
final class UpstreamFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ProblemKind kind;

	private UpstreamFailure(ProblemKind kind, IOException cause) {
		super(cause);
		this.kind = kind;
	}

	static UpstreamFailure of(IOException cause) {
		return new UpstreamFailure(kind(cause), cause);
	}

	ProblemKind kind() {
		return this.kind;
	}

	/** All connections are in use: the service may well be healthy. */
	boolean isCrowded() {
		return this.kind == PlatformProblems.OVERLOADED;
	}

	/** The connection ended before the answer did; another one may well live. */
	boolean isBrokenOff() {
		return this.kind == GatewayProblems.SERVICE_BROKE_OFF;
	}

	/**
	 * The pool tells a wait that took too long in two ways, by who notices it first: who
	 * waits, or who gives a connection back.
	 */
	private static ProblemKind kind(IOException cause) {
		if (cause instanceof ConnectionRequestTimeoutException || cause instanceof RequestFailedException) {
			return PlatformProblems.OVERLOADED;
		}
		if (cause instanceof ConnectTimeoutException || cause instanceof HttpHostConnectException
				|| cause instanceof ConnectException || cause instanceof UnknownHostException
				|| cause instanceof NoRouteToHostException) {
			return GatewayProblems.SERVICE_UNAVAILABLE;
		}
		if (cause instanceof SocketTimeoutException) {
			return GatewayProblems.GATEWAY_TIMEOUT;
		}
		if (cause instanceof NoHttpResponseException || cause instanceof ConnectionClosedException
				|| cause instanceof TruncatedChunkException || cause instanceof SocketException) {
			return GatewayProblems.SERVICE_BROKE_OFF;
		}
		return GatewayProblems.BAD_GATEWAY;
	}

}
