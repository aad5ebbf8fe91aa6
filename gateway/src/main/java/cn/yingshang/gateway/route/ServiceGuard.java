package cn.yingshang.gateway.route;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import cn.yingshang.platform.problem.ProblemKind;
import cn.yingshang.platform.problem.ProblemWriter;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before one service: leaves it alone for a moment when it fails, and says in a
 * problem what the caller can do about it.
 */
final class ServiceGuard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final Logger logger = LoggerFactory.getLogger(ServiceGuard.class);

	private static final Duration CROWD_GONE = Duration.ofSeconds(1);

	private final CircuitBreaker breaker;

	private final Set<Integer> broken;

	private final Duration pause;

	private final ProblemWriter writer;

	ServiceGuard(CircuitBreaker breaker, Set<Integer> broken, Duration pause, ProblemWriter writer) {
		this.breaker = breaker;
		this.broken = broken;
		this.pause = pause;
		this.writer = writer;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		if (!this.breaker.tryAcquirePermission()) {
			return later(GatewayProblems.SERVICE_UNAVAILABLE, this.pause);
		}
		long start = this.breaker.getCurrentTimestamp();
		try {
			ServerResponse answer = next.handle(request);
			int status = answer.statusCode().value();
			if (this.broken.contains(status)) {
				this.breaker.onError(since(start), TimeUnit.NANOSECONDS, new IOException("answered " + status));
			}
			else {
				this.breaker.onSuccess(since(start), TimeUnit.NANOSECONDS);
			}
			return answer;
		}
		catch (UpstreamFailure failure) {
			return failed(request, failure, start);
		}
		catch (CallerFailure failure) {
			this.breaker.releasePermission();
			throw failure.failure();
		}
		catch (RuntimeException failure) {
			this.breaker.releasePermission();
			throw failure;
		}
	}

	private ServerResponse failed(ServerRequest request, UpstreamFailure failure, long start) {
		if (failure.isCrowded()) {
			this.breaker.releasePermission();
			return later(failure.kind(), CROWD_GONE);
		}
		this.breaker.onError(since(start), TimeUnit.NANOSECONDS, failure);
		logger.warn("{} {} got no answer from {}: {}", request.method(), request.servletRequest().getRequestURI(),
				this.breaker.getName(), String.valueOf(failure.getCause()));
		return later(failure.kind(), this.pause);
	}

	private ServerResponse later(ProblemKind kind, Duration when) {
		return GatewayServerResponse.status(HttpStatusCode.valueOf(kind.status())).build((request, response) -> {
			if (kind.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
				this.writer.writeLater(kind, when, request, response);
			}
			else {
				this.writer.write(kind, null, request, response);
			}
			return null;
		});
	}

	private long since(long start) {
		return this.breaker.getCurrentTimestamp() - start;
	}

}
