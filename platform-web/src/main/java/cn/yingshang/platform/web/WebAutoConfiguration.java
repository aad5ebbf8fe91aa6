package cn.yingshang.platform.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import cn.yingshang.platform.problem.ProblemAutoConfiguration;
import cn.yingshang.platform.problem.ProblemWriter;
import cn.yingshang.platform.security.ActorView;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.Filter;
import tools.jackson.databind.ValueSerializer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The HTTP edge of every service. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
public final class WebAutoConfiguration {

	/** Bytes and text as they are, and JSON; nothing else is read or written. */
	private static final Set<Class<?>> PLAIN = Set.of(ByteArrayHttpMessageConverter.class,
			StringHttpMessageConverter.class, ResourceHttpMessageConverter.class,
			JacksonJsonHttpMessageConverter.class);

	/** Before everything, so that every log line and every refusal carries the id. */
	private static final int CORRELATION = Ordered.HIGHEST_PRECEDENCE;

	private static final int ACCESS_LOG = Ordered.HIGHEST_PRECEDENCE + 1;

	private static final int SHEDDING = Ordered.HIGHEST_PRECEDENCE + 10;

	private static final int QUERY = Ordered.HIGHEST_PRECEDENCE + 20;

	/** After the security filters: nobody's body is read before the caller is known. */
	private static final int BODY = 0;

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	HttpJson httpJson(WebProperties properties, ObjectProvider<ValueSerializer<?>> serializers) {
		return new HttpJson(properties, serializers.stream().toList());
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	ServerHttpMessageConvertersCustomizer strictJson(HttpJson json) {
		return (converters) -> converters.withJsonConverter(json.converter())
			.configureMessageConvertersList(WebAutoConfiguration::withoutOtherFormats);
	}

	/**
	 * A library on the class path brings its format along (YAML by the API page's), and
	 * with it a reader that knows none of the rules of {@link HttpJson}.
	 */
	private static void withoutOtherFormats(List<HttpMessageConverter<?>> converters) {
		converters.removeIf((converter) -> !PLAIN.contains(converter.getClass()));
	}

	@Bean
	FilterRegistrationBean<CorrelationFilter> correlationFilter() {
		return at(CORRELATION, new CorrelationFilter());
	}

	@Bean
	FilterRegistrationBean<AccessLog> accessLog() {
		return at(ACCESS_LOG, new AccessLog());
	}

	@Bean
	FilterRegistrationBean<LoadShedder> loadShedder(WebProperties properties, ProblemWriter writer,
			ObjectProvider<MeterRegistry> meters) {
		return at(SHEDDING,
				new LoadShedder(properties.maxInFlight(), properties.retryAfter(), writer, meters.getIfUnique()));
	}

	@Bean
	FilterRegistrationBean<QueryFilter> queryFilter(ProblemWriter writer) {
		return at(QUERY, new QueryFilter(writer));
	}

	@Bean
	FilterRegistrationBean<BodyFilter> bodyFilter(WebProperties properties, ProblemWriter writer) {
		return at(BODY, new BodyFilter(properties, writer));
	}

	@Bean
	WebMvcConfigurer callArguments(Clock clock, ObjectProvider<ActorView> views, ObjectProvider<Tracer> tracer) {
		ActorView view = views.getIfAvailable(() -> ActorView.AS_TOLD);
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new AggregateInLogs());
			}

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new CallResolver(clock, view, tracer.getIfUnique()));
				resolvers.add(new ActorResolver(view));
			}
		};
	}

	@Bean
	HandlerContract handlerContract(
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
		return new HandlerContract(mapping.getObject());
	}

	private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(order);
		return registration;
	}

}
