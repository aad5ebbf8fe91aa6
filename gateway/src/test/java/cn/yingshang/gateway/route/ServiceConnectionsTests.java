package cn.yingshang.gateway.route;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServiceConnectionsTests {

	private static final HttpHost HOST = new HttpHost("http", "127.0.0.1", 8083);

	private static PassedRequest order() {
		return new PassedRequest("POST", HOST, "/api/complaints/orders");
	}

	@Test
	void triesAgainWhenOnlyTheProcessorWasWaitedFor() throws IOException {
		Starved starved = new Starved(3);
		try (ClassicHttpResponse answer = new ServiceConnections(starved, (host) -> false).open(HOST, order(), null)) {
			assertThat(answer.getCode()).isEqualTo(201);
		}
		assertThat(starved.calls).hasValue(4);
	}

	@Test
	void givesUpAtOnceWhenAllConnectionsAreInUse() {
		Starved starved = new Starved(1);
		assertThatExceptionOfType(ConnectionRequestTimeoutException.class)
			.isThrownBy(() -> new ServiceConnections(starved, (host) -> true).open(HOST, order(), null));
		assertThat(starved.calls).hasValue(1);
	}

	@Test
	void triesNothingAgainThatWasGivenUp() {
		PassedRequest order = order();
		order.cancel();
		assertThatExceptionOfType(ConnectionRequestTimeoutException.class)
			.isThrownBy(() -> new ServiceConnections(new Starved(1), (host) -> false).open(HOST, order, null));
	}

	@Test
	void seesACrowdWhereThePoolIsExhausted() throws Exception {
		try (PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
			.setMaxConnPerRoute(1)
			.build()) {
			assertThat(ServiceConnections.crowdsAt(pool)).rejects(HOST);
			pool.lease("one", new HttpRoute(HOST), null).get(Timeout.ofSeconds(5));
			assertThat(ServiceConnections.crowdsAt(pool)).accepts(HOST).rejects(new HttpHost("http", "127.0.0.1", 1));
		}
	}

	/** Has to wait too long for its turn a few times. */
	private static final class Starved extends CloseableHttpClient {

		private final AtomicInteger calls = new AtomicInteger();

		private final int times;

		Starved(int times) {
			this.times = times;
		}

		@Override
		public ClassicHttpResponse executeOpen(@Nullable HttpHost target, ClassicHttpRequest request,
				@Nullable HttpContext context) throws IOException {
			if (this.calls.incrementAndGet() <= this.times) {
				throw new ConnectionRequestTimeoutException("Timeout deadline: 500 MILLISECONDS");
			}
			return new BasicClassicHttpResponse(201);
		}

		@Override
		protected CloseableHttpResponse doExecute(@Nullable HttpHost target, ClassicHttpRequest request,
				@Nullable HttpContext context) {
			throw new UnsupportedOperationException("answers are opened only");
		}

		@Override
		public void close(CloseMode mode) {
			// Nothing is open.
		}

		@Override
		public void close() {
			// Nothing is open.
		}

	}

}
