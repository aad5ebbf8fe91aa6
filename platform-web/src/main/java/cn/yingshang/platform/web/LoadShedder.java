package cn.yingshang.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.problem.ProblemWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns requests away at once when too many are in progress: a quick 503 now is better
 * than a time-out for everybody later. Health and metrics are always answered.
 */
final class LoadShedder extends OncePerRequestFilter {

	private final Semaphore places;

	private final Duration retryAfter;

	private final ProblemWriter writer;

	private final @Nullable Counter shed;

	LoadShedder(int maxInFlight, Duration retryAfter, ProblemWriter writer, @Nullable MeterRegistry meters) {
		this.places = new Semaphore(maxInFlight);
		this.retryAfter = retryAfter;
		this.writer = writer;
		this.shed = (meters != null) ? Counter.builder("yingshang.requests.shed")
			.description("Requests turned away because too many were in progress")
			.register(meters) : null;
		if (meters != null) {
			Gauge
				.builder("yingshang.requests.in.flight", this.places,
						(places) -> maxInFlight - places.availablePermits())
				.description("Requests in progress")
				.register(meters);
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return isProbe(request);
	}

	/** Whether it asks how the process is, not what it does. */
	static boolean isProbe(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.startsWith("/actuator") || path.equals("/livez") || path.equals("/readyz");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.places.tryAcquire()) {
			if (this.shed != null) {
				this.shed.increment();
			}
			this.writer.writeLater(PlatformProblems.OVERLOADED, this.retryAfter, request, response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.places.release();
		}
	}

}
