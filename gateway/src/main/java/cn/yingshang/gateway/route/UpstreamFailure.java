package cn.yingshang.gateway.route;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.problem.ProblemKind;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

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
		return getCause() instanceof org.apache.hc.core5.http.ConnectionRequestTimeoutException;
	}

	private static ProblemKind kind(IOException cause) {
		if (cause instanceof ConnectionRequestTimeoutException) {
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
		return GatewayProblems.BAD_GATEWAY;
	}

}
