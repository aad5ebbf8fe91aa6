package cn.yingshang.platform.client;

import cn.yingshang.platform.client.ServicesProperties.Auth;
import cn.yingshang.platform.observe.Correlation;
import cn.yingshang.platform.observe.TraceParent;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What goes with every call: somebody's token the correlation id, and the trace. */
final class CallHeaders implements RequestInterceptor {

	private final ServicesProperties properties;

	private final ServiceToken token;

	private final @Nullable Tracer tracer;

	CallHeaders(ServicesProperties properties, ServiceToken token, @Nullable Tracer tracer) {
		this.tracer = tracer;
		this.properties = properties;
		this.token = token;
	}

	@Override
	public void apply(RequestTemplate template) {
		String correlation = Correlation.current();
		if (correlation != null) {
			template.header(Correlation.HEADER, correlation);
		}
		Span span = (this.tracer != null) ? this.tracer.currentSpan() : null;
		String parent = (span != null) ? TraceParent.of(span) : null;
		if (parent != null) {
			template.header(TraceParent.HEADER, parent);
		}
		String service = template.feignTarget().name();
		Auth auth = this.properties.neighbour(service).auth();
		if (auth != Auth.NONE) {
			template.header(HttpHeaders.AUTHORIZATION,
					"Bearer " + ((auth == Auth.RELAY) ? callers(service) : this.token.value()));
		}
	}

	private static String callers(String service) {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
			return caller.getToken().getTokenValue();
		}
		throw new IllegalStateException(
				"A call to " + service + " goes with its caller's token, but there is no caller here");
	}

}
