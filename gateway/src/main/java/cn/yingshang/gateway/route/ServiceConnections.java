package cn.yingshang.gateway.route;

import java.io.IOException;
import java.util.function.Predicate;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * The connections to the services. The wait for one may run out while some are free: then
 * it was the processor that was waited for, and the request is tried again, since nothing
 * of it was sent.
 */
final class ServiceConnections {

	private static final int TRIES = 20;

	private final HttpClient client;

	private final Predicate<HttpHost> crowded;

	ServiceConnections(HttpClient client, Predicate<HttpHost> crowded) {
		this.client = client;
		this.crowded = crowded;
	}

	/** Whether all connections to a service are in use, or waited for. */
	static Predicate<HttpHost> crowdsAt(PoolingHttpClientConnectionManager pool) {
		return (host) -> pool.getRoutes()
			.stream()
			.filter((route) -> route.getTargetHost().equals(host))
			.map(pool::getStats)
			.anyMatch((stats) -> stats.getLeased() + stats.getPending() >= stats.getMax());
	}

	ClassicHttpResponse open(HttpHost host, PassedRequest request, @Nullable HttpClientContext context)
			throws IOException {
		for (int left = TRIES;; left--) {
			try {
				return this.client.executeOpen(host, request, context);
			}
			catch (ConnectionRequestTimeoutException | RequestFailedException ex) {
				if (left <= 1 || request.isCancelled() || this.crowded.test(host)) {
					throw ex;
				}
			}
		}
	}

}
