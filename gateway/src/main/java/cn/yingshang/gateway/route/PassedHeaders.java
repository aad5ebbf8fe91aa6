package cn.yingshang.gateway.route;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which headers go through. Those of one connection end here; those that only the inside
 * may write are dropped when a client sends them; cookies mean nothing to a service that
 * knows callers by token.
 */
final class PassedHeaders {

	private static final Set<String> CONNECTION = Set.of("connection", "keep-alive", "proxy-authenticate",
			"proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

	/** Written anew by the gateway, or by the client that sends the request on. */
	private static final Set<String> REPLACED = Set.of("host", "content-length", "expect", "x-correlation-id",
			"traceparent");

	private static final Set<String> NOT_FOR_CLIENTS = Set.of("forwarded", "x-real-ip", "x-client-ip", "true-client-ip",
			"x-original-url", "x-rewrite-url", "x-http-method-override", "x-http-method", "x-method-override", "cookie",
			"baggage", "b3", "via");

	private static final Set<String> NOT_FOR_SERVICES = Set.of("set-cookie", "server", "x-correlation-id",
			"x-application-context", "alt-svc");

	private PassedHeaders() {
	}

	/**
	 * Whether a request's header goes on to the service.
	 * @param name the header
	 * @param connection the header Connection, which may name more that end here
	 */
	static boolean toService(String name, @Nullable String connection) {
		String lower = name.toLowerCase(Locale.ROOT);
		return !CONNECTION.contains(lower) && !REPLACED.contains(lower) && !NOT_FOR_CLIENTS.contains(lower)
				&& !lower.startsWith("x-forwarded-") && !lower.startsWith("ce_") && !lower.startsWith("ce-")
				&& !lower.startsWith("x-b3-") && !lower.startsWith("x-internal-") && !isNamed(lower, connection);
	}

	/** Whether an answer's header goes on to the caller. */
	static boolean toCaller(String name, @Nullable String connection) {
		String lower = name.toLowerCase(Locale.ROOT);
		return !CONNECTION.contains(lower) && !NOT_FOR_SERVICES.contains(lower) && !isNamed(lower, connection);
	}

	private static boolean isNamed(String name, @Nullable String connection) {
		if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
			return false;
		}
		for (String named : connection.split(",")) {
			if (named.strip().equalsIgnoreCase(name)) {
				return true;
			}
		}
		return false;
	}

}
