package cn.yingshang.platform.client;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.yingshang.platform.client.RemoteUnavailable.Reason;
import feign.Capability;
import feign.FeignException;
import feign.InvocationHandlerFactory;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.codec.DecodeException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Stands before every client: a breaker a neighbour, a repetition for calls that only
 * read, and {@link RemoteUnavailable} for whatever goes wrong on the way.
 */
public final class NeighbourGuard implements Capability {

	private static final Logger logger = LoggerFactory.getLogger(NeighbourGuard.class);

	private static final Duration SOON = Duration.ofSeconds(1);

	/** A question is asked twice more; a change never. */
	private static final Retry QUESTIONS = Retry.of("questions",
			RetryConfig.custom()
				.maxAttempts(3)
				.intervalFunction(IntervalFunction.ofExponentialRandomBackoff(40L, 2.0, 0.5))
				.retryOnException(NeighbourGuard::isWorthRepeating)
				.build());

	private final ServicesProperties properties;

	private final CircuitBreakerRegistry breakers;

	private final ServiceToken token;

	private final ObservationRegistry observations;

	NeighbourGuard(ServicesProperties properties, CircuitBreakerRegistry breakers, ServiceToken token,
			ObservationRegistry observations) {
		this.observations = observations;
		this.properties = properties;
		this.breakers = breakers;
		this.token = token;
	}

	CircuitBreaker breaker(String service) {
		return this.breakers.circuitBreaker(service,
				() -> CircuitBreakerConfig.from(this.breakers.getDefaultConfig())
					.slowCallDurationThreshold(this.properties.neighbour(service).slow())
					.build());
	}

	@Override
	public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
		return (target, dispatch) -> {
			Map<Method, MethodHandler> guarded = new LinkedHashMap<>();
			dispatch.forEach((method, handler) -> guarded.put(method,
					(arguments) -> call(target.name(), isSafe(method), handler, arguments)));
			return factory.create(target, guarded);
		};
	}

	private @Nullable Object call(String service, boolean safe, MethodHandler handler, Object[] arguments)
			throws Throwable {
		return safe ? QUESTIONS.executeCheckedSupplier(() -> observed(service, handler, arguments))
				: observed(service, handler, arguments);
	}

	private @Nullable Object observed(String service, MethodHandler handler, Object[] arguments) throws Throwable {
		Observation observation = Observation.start("yingshang.client.call", this.observations)
			.lowCardinalityKeyValue("neighbour", service);
		Observation.Scope scope = observation.openScope();
		try {
			return once(service, handler, arguments);
		}
		catch (Throwable ex) {
			observation.error(ex);
			throw ex;
		}
		finally {
			scope.close();
			observation.stop();
		}
	}

	private @Nullable Object once(String service, MethodHandler handler, Object[] arguments) throws Throwable {
		CircuitBreaker breaker = breaker(service);
		if (!breaker.tryAcquirePermission()) {
			throw new RemoteUnavailable(service, Reason.BREAKER_OPEN, SOON);
		}
		long start = breaker.getCurrentTimestamp();
		try {
			Object answer = handler.invoke(arguments);
			breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
			return answer;
		}
		catch (Throwable ex) {
			RemoteUnavailable away = away(service, ex);
			if (away == null) {
				breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
				forgetRefusedToken(ex);
				throw ex;
			}
			if (away.service().equals(service)) {
				logger.warn("{}", away.getMessage(), (away == ex) ? null : ex);
				breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), away);
			}
			else {
				breaker.releasePermission();
			}
			throw away;
		}
	}

	private void forgetRefusedToken(Throwable failure) {
		if (failure instanceof RemoteProblem problem && problem.status() == 401
				&& this.properties.neighbour(problem.service()).auth() == ServicesProperties.Auth.SERVICE) {
			this.token.forget();
		}
	}

	/** Null for a refusal and for mistakes of our own. */
	private static @Nullable RemoteUnavailable away(String service, Throwable failure) {
		Reason reason = (failure instanceof DecodeException) ? Reason.NONSENSE : null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof RemoteUnavailable known) {
				return known;
			}
			if (cause instanceof ConnectionRequestTimeoutException) {
				return new RemoteUnavailable(service, Reason.BUSY, SOON);
			}
			if (cause instanceof SocketTimeoutException) {
				return new RemoteUnavailable(service, Reason.SLOW, SOON);
			}
			if (cause instanceof IOException && failure instanceof FeignException) {
				reason = Reason.UNREACHABLE;
			}
		}
		return (reason != null) ? new RemoteUnavailable(service, reason, SOON) : null;
	}

	/** A neighbour that is slow or asks for a pause is not asked again at once. */
	private static boolean isWorthRepeating(Throwable failure) {
		return failure instanceof RemoteUnavailable away
				&& (away.reason() == Reason.UNREACHABLE || away.reason() == Reason.FAILED);
	}

	private static boolean isSafe(Method method) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
		if (mapping == null || mapping.method().length != 1) {
			return false;
		}
		return mapping.method()[0] == RequestMethod.GET || mapping.method()[0] == RequestMethod.HEAD;
	}

}
