package cn.yingshang.gateway.route;

import java.io.IOException;
import java.net.URI;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.yingshang.platform.observe.Correlation;
import cn.yingshang.platform.observe.TraceParent;
import cn.yingshang.platform.problem.ProblemWriter;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;

import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a request on over pooled connections, address and body exactly as they came, and
 * neither body is ever held whole.
 */
final class PooledExchange implements ProxyExchange {

	private final ServiceConnections connections;

	private final ProblemWriter problems;

	private final @Nullable Tracer tracer;

	private final RequestConfig patient;

	private final Map<URI, HttpHost> hosts = new ConcurrentHashMap<>();

	PooledExchange(ServiceConnections connections, RequestConfig patient, ProblemWriter problems,
			@Nullable Tracer tracer) {
		this.connections = connections;
		this.patient = patient;
		this.problems = problems;
		this.tracer = tracer;
	}

	/**
	 * Sends the request and waits for the head of the answer.
	 * @throws UpstreamFailure when there is none
	 * @throws CallerFailure when the caller broke off meanwhile
	 */
	@Override
	public ServerResponse exchange(Request request) {
		URI service = request.getUri();
		if (service == null) {
			throw new IllegalStateException("a route without an address");
		}
		HttpHost host = this.hosts.computeIfAbsent(service, HttpHost::create);
		HttpServletRequest incoming = request.getServerRequest().servletRequest();
		PassedRequest outgoing = head(incoming, host, path(service, incoming));
		CallerBody body = attach(incoming, outgoing);
		boolean repeatable = body == null && isSafe(incoming.getMethod());
		try {
			return new PassedAnswer(send(host, outgoing, context(service), repeatable), this.problems);
		}
		catch (IOException ex) {
			if (body != null && body.failure() != null) {
				throw new CallerFailure(body.failure());
			}
			throw UpstreamFailure.of(ex);
		}
	}

	/**
	 * A service that was restarted has closed connections we still hold; a question is
	 * asked once more, a change never.
	 */
	private ClassicHttpResponse send(HttpHost host, PassedRequest request, @Nullable HttpClientContext context,
			boolean repeatable) throws IOException {
		try {
			return this.connections.open(host, request, context);
		}
		catch (IOException ex) {
			if (repeatable && isWorthRepeating(UpstreamFailure.of(ex))) {
				return this.connections.open(host, request, context);
			}
			throw ex;
		}
	}

	private static boolean isWorthRepeating(UpstreamFailure failure) {
		return failure.isBrokenOff() || failure.kind() == GatewayProblems.BAD_GATEWAY;
	}

	/**
	 * A document is written when it is first asked for, which takes longer than an
	 * answer.
	 */
	private @Nullable HttpClientContext context(URI service) {
		if (service.getRawPath().isEmpty()) {
			return null;
		}
		HttpClientContext context = HttpClientContext.create();
		context.setRequestConfig(this.patient);
		return context;
	}

	/** A route with a path leads to that one place, any other to what was asked for. */
	private static String path(URI service, HttpServletRequest incoming) {
		if (!service.getRawPath().isEmpty()) {
			return service.getRawPath();
		}
		String query = incoming.getQueryString();
		return (query != null) ? incoming.getRequestURI() + "?" + query : incoming.getRequestURI();
	}

	private PassedRequest head(HttpServletRequest incoming, HttpHost host, String path) {
		PassedRequest outgoing = new PassedRequest(incoming.getMethod(), host, path);
		String connection = incoming.getHeader(HttpHeaders.CONNECTION);
		for (Enumeration<String> names = incoming.getHeaderNames(); names.hasMoreElements();) {
			String name = names.nextElement();
			if (PassedHeaders.toService(name, connection)) {
				for (Enumeration<String> values = incoming.getHeaders(name); values.hasMoreElements();) {
					outgoing.addHeader(name, values.nextElement());
				}
			}
		}
		outgoing.setHeader(HttpHeaders.HOST, host.toHostString());
		outgoing.setHeader(Correlation.HEADER, Correlation.of(incoming));
		outgoing.setHeader("X-Forwarded-For", incoming.getRemoteAddr());
		outgoing.setHeader("X-Forwarded-Proto", incoming.getScheme());
		String asked = incoming.getHeader(HttpHeaders.HOST);
		if (asked != null) {
			outgoing.setHeader("X-Forwarded-Host", asked);
		}
		String trace = trace(incoming);
		if (trace != null) {
			outgoing.setHeader(TraceParent.HEADER, trace);
		}
		return outgoing;
	}

	private @Nullable String trace(HttpServletRequest incoming) {
		Span span = (this.tracer != null) ? this.tracer.currentSpan() : null;
		String own = (span != null) ? TraceParent.of(span) : null;
		return (own != null) ? own : TraceParent.wellFormed(incoming.getHeader(TraceParent.HEADER));
	}

	private static @Nullable CallerBody attach(HttpServletRequest incoming, PassedRequest outgoing) {
		long length = incoming.getContentLengthLong();
		if (length <= 0 && incoming.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
			return null;
		}
		try {
			CallerBody body = new CallerBody(incoming.getInputStream(), outgoing);
			outgoing.setEntity(new InputStreamEntity(body, length, null));
			return body;
		}
		catch (IOException ex) {
			throw new CallerFailure(ex);
		}
	}

	private static boolean isSafe(String method) {
		return "GET".equals(method) || "HEAD".equals(method);
	}

}
