package cn.yingshang.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.yingshang.platform.problem.ProblemWriter;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.tracing.Tracer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/** The routes, the connections and the breakers. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

	/** Shorter than a service keeps a connection nobody uses. */
	private static final TimeValue KEPT = TimeValue.ofSeconds(30);

	/** A connection unused for longer is looked at before it is used again. */
	private static final TimeValue TRUSTED = TimeValue.ofSeconds(1);

	private static final TimeValue RENEWED = TimeValue.ofMinutes(10);

	/**
	 * Every request is for a route but a few; the framework would look through all
	 * management endpoints first.
	 */
	@Bean
	static BeanPostProcessor routesFirst() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof RouterFunctionMapping mapping) {
					mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
				}
				return bean;
			}
		};
	}

	@Bean
	GatewayProblems gatewayProblems() {
		return new GatewayProblems();
	}

	@Bean
	PoolingHttpClientConnectionManager servicePool(RouteSettings settings) {
		return PoolingHttpClientConnectionManagerBuilder.create()
			.setMaxConnPerRoute(settings.connections())
			.setMaxConnTotal(settings.connections() * Upstream.values().length)
			.setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(Timeout.of(settings.connect()))
				.setSocketTimeout(Timeout.of(settings.answer()))
				.setValidateAfterInactivity(TRUSTED)
				.setTimeToLive(RENEWED)
				.build())
			.build();
	}

	@Bean
	CloseableHttpClient serviceClient(PoolingHttpClientConnectionManager servicePool, RouteSettings settings) {
		return HttpClients.custom()
			.setConnectionManager(servicePool)
			.setDefaultRequestConfig(waiting(settings, settings.answer()))
			.setKeepAliveStrategy((answer, context) -> KEPT)
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableContentCompression()
			.disableConnectionState()
			.disableDefaultUserAgent()
			.build();
	}

	private static RequestConfig waiting(RouteSettings settings, Duration answer) {
		return RequestConfig.custom()
			.setConnectionRequestTimeout(Timeout.of(settings.lease()))
			.setResponseTimeout(Timeout.of(answer))
			.build();
	}

	@Bean
	PooledExchange pooledExchange(CloseableHttpClient serviceClient, PoolingHttpClientConnectionManager servicePool,
			RouteSettings settings, ProblemWriter problems, ObjectProvider<Tracer> tracer) {
		return new PooledExchange(new ServiceConnections(serviceClient, ServiceConnections.crowdsAt(servicePool)),
				waiting(settings, settings.document()), problems, tracer.getIfUnique());
	}

	@Bean
	Forwarding forwarding(PooledExchange exchange, ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
			ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
		return new Forwarding(exchange, requestHeaders, responseHeaders);
	}

	@Bean
	CircuitBreakerRegistry serviceBreakers(RouteSettings settings) {
		return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
			.slidingWindowSize(settings.window())
			.minimumNumberOfCalls(settings.enough())
			.failureRateThreshold(settings.failures())
			.waitDurationInOpenState(settings.pause())
			.permittedNumberOfCallsInHalfOpenState(settings.trials())
			.build());
	}

	@Bean
	TaggedCircuitBreakerMetrics serviceBreakerMetrics(CircuitBreakerRegistry serviceBreakers) {
		return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(serviceBreakers);
	}

	@Bean
	RouterFunction<ServerResponse> routes(ServiceAddresses addresses, RouteSettings settings,
			CircuitBreakerRegistry serviceBreakers, ProblemWriter problems) {
		List<RouterFunction<ServerResponse>> routes = new ArrayList<>();
		List<RouterFunction<ServerResponse>> documents = new ArrayList<>();
		for (Upstream upstream : Upstream.values()) {
			ServiceGuard guard = new ServiceGuard(serviceBreakers.circuitBreaker(upstream.code()), settings.broken(),
					settings.pause(), problems);
			routes.add(route(upstream.code(), GatewayRequestPredicates.path(upstream.path() + "/**"),
					addresses.url(upstream), guard));
			documents
				.add(route(upstream.code() + "-document",
						GatewayRequestPredicates.path(upstream.document())
							.and(GatewayRequestPredicates.method(HttpMethod.GET)),
						addresses.document(upstream), guard));
		}
		return Stream.concat(routes.stream(), documents.stream()).reduce(RouterFunction::and).orElseThrow();
	}

	private static RouterFunction<ServerResponse> route(String name, RequestPredicate asked, URI service,
			ServiceGuard guard) {
		return GatewayRouterFunctions.route(name)
			.route(asked, HandlerFunctions.http())
			.before(BeforeFilterFunctions.uri(service))
			.filter(guard)
			.build();
	}

}
