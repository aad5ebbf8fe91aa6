package cn.yingshang.platform.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import feign.Client;
import feign.Request;
import feign.Response;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connections to all neighbours: pooled, bounded in number and in every wait.
 */
final class NeighbourHttp implements Client, AutoCloseable {

	private static final int CONNECTIONS = 200;

	private static final int CONNECTIONS_A_NEIGHBOUR = 50;

	private static final Timeout A_SECOND = Timeout.ofSeconds(1);

	private static final Timeout TWO_SECONDS = Timeout.ofSeconds(2);

	private final CloseableHttpClient http;

	NeighbourHttp() {
		ConnectionConfig connection = ConnectionConfig.custom()
			.setConnectTimeout(A_SECOND)
			.setSocketTimeout(TWO_SECONDS)
			.setTimeToLive(TimeValue.ofMinutes(1))
			.setValidateAfterInactivity(A_SECOND)
			.build();
		this.http = HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setMaxConnTotal(CONNECTIONS)
				.setMaxConnPerRoute(CONNECTIONS_A_NEIGHBOUR)
				.setDefaultConnectionConfig(connection)
				.build())
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAuthCaching()
			.build();
	}

	HttpClient plain() {
		return this.http;
	}

	@Override
	public Response execute(Request request, Request.Options options) throws IOException {
		HttpClientContext context = HttpClientContext.create();
		context.setRequestConfig(bounds(options));
		ClassicHttpResponse answer = this.http.executeOpen(null, translate(request), context);
		Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (Header header : answer.getHeaders()) {
			headers.computeIfAbsent(header.getName(), (name) -> new ArrayList<>()).add(header.getValue());
		}
		Response.Builder response = Response.builder()
			.request(request)
			.status(answer.getCode())
			.reason(answer.getReasonPhrase())
			.headers(headers);
		HttpEntity entity = answer.getEntity();
		if (entity == null) {
			answer.close();
			return response.build();
		}
		return response.body(new Body(answer, entity)).build();
	}

	@Override
	public void close() throws IOException {
		this.http.close();
	}

	@SuppressWarnings("deprecation") // the replacement is per pool, but the setting is
										// per client
	private static RequestConfig bounds(Request.Options options) {
		return RequestConfig.custom()
			.setConnectionRequestTimeout(A_SECOND)
			.setConnectTimeout(Timeout.ofMilliseconds(options.connectTimeoutMillis()))
			.setResponseTimeout(Timeout.ofMilliseconds(options.readTimeoutMillis()))
			.build();
	}

	private static ClassicHttpRequest translate(Request request) {
		ClassicRequestBuilder builder = ClassicRequestBuilder.create(request.httpMethod().name()).setUri(request.url());
		boolean accepts = false;
		ContentType type = ContentType.APPLICATION_JSON;
		for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
			String name = header.getKey();
			if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
				type = ContentType.parse(header.getValue().iterator().next());
			}
			else if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
				header.getValue().forEach((value) -> builder.addHeader(name, value));
			}
			accepts = accepts || name.equalsIgnoreCase(HttpHeaders.ACCEPT);
		}
		if (!accepts) {
			builder.addHeader(HttpHeaders.ACCEPT, "application/json");
		}
		if (request.body() != null) {
			builder.setEntity(request.body(), type);
		}
		return builder.build();
	}

	/** Closing it ends the connection unless the body was read to its end. */
	private static final class Body implements Response.Body {

		private final ClassicHttpResponse answer;

		private final HttpEntity entity;

		Body(ClassicHttpResponse answer, HttpEntity entity) {
			this.answer = answer;
			this.entity = entity;
		}

		@Override
		public @Nullable Integer length() {
			long length = this.entity.getContentLength();
			return (length >= 0 && length <= Integer.MAX_VALUE) ? Integer.valueOf((int) length) : null;
		}

		@Override
		public boolean isRepeatable() {
			return false;
		}

		@Override
		public InputStream asInputStream() throws IOException {
			return this.entity.getContent();
		}

		@Override
		public Reader asReader(Charset charset) throws IOException {
			return new InputStreamReader(asInputStream(), charset);
		}

		@Override
		public void close() throws IOException {
			this.answer.close();
		}

	}

}
