package cn.yingshang.platform.client;

import java.time.Clock;
import java.time.Duration;

import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.support.ResponseEntityDecoder;
import org.springframework.context.annotation.Bean;

/** What every OpenFeign client of a service gets without asking. */
@AutoConfiguration(after = FeignAutoConfiguration.class)
@ConditionalOnClass(FeignClient.class)
@EnableConfigurationProperties(ServicesProperties.class)
public final class ClientAutoConfiguration {

	private static final int WINDOW = 20;

	private static final int ENOUGH = 10;

	private static final int TRIALS = 3;

	private static final float HALF = 50;

	private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

	@Bean
	NeighbourHttp neighbourHttp() {
		return new NeighbourHttp();
	}

	@Bean
	ServiceToken serviceToken(ServicesProperties properties, NeighbourHttp http) {
		return new ServiceToken(properties.client(), http.plain(), Clock.systemUTC());
	}

	@Bean
	CallHeaders callHeaders(ServicesProperties properties, ServiceToken token, ObjectProvider<Tracer> tracer) {
		return new CallHeaders(properties, token, tracer.getIfUnique());
	}

	@Bean
	NeighbourGuard neighbourGuard(ServicesProperties properties, ServiceToken token, NeighbourBreakers breakers,
			ObjectProvider<ObservationRegistry> observations) {
		return new NeighbourGuard(properties, breakers.registry(), token,
				observations.getIfUnique(() -> ObservationRegistry.NOOP));
	}

	@Bean
	NeighbourBreakers neighbourBreakers() {
		return new NeighbourBreakers(CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
			.slidingWindowSize(WINDOW)
			.minimumNumberOfCalls(ENOUGH)
			.failureRateThreshold(HALF)
			.slowCallRateThreshold(HALF)
			.waitDurationInOpenState(LEFT_ALONE)
			.permittedNumberOfCallsInHalfOpenState(TRIALS)
			.build()));
	}

	@Bean
	TaggedCircuitBreakerMetrics neighbourBreakerMetrics(NeighbourBreakers breakers) {
		return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers.registry());
	}

	@Bean
	ClientJson clientJson(ServicesProperties properties) {
		return new ClientJson(properties);
	}

	@Bean
	Decoder feignDecoder(ClientJson json) {
		return new ResponseEntityDecoder(json::decode);
	}

	@Bean
	Encoder feignEncoder(ClientJson json) {
		return json::encode;
	}

	@Bean
	ErrorDecoder feignErrorDecoder(ClientJson json) {
		return json::refusal;
	}

	@Bean
	ClientWarmup clientWarmup(ListableBeanFactory beans, ServicesProperties properties, NeighbourGuard guard,
			ClientJson json) {
		return new ClientWarmup(beans, properties, guard, json);
	}

	/** Ours alone: a registry bean would be taken by other breakers as well. */
	record NeighbourBreakers(CircuitBreakerRegistry registry) {
	}

}
