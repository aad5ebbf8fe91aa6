package cn.yingshang.gateway.limit;

import java.io.IOException;
import java.time.Duration;

import cn.yingshang.gateway.limit.Budgets.Caller;
import cn.yingshang.gateway.limit.Budgets.Take;
import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.problem.ProblemWriter;
import cn.yingshang.platform.security.CallerToken;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers 429 to who has spent its budget, and tells everybody what is left of it.
 */
final class BudgetFilter implements Filter {

	private static final long SECOND = 1_000_000_000L;

	private final Budgets budgets;

	private final ProblemWriter writer;

	private final Counter refused;

	BudgetFilter(Budgets budgets, ProblemWriter writer, Counter refused) {
		this.budgets = budgets;
		this.writer = writer;
		this.refused = refused;
	}

	@Override
	public void doFilter(ServletRequest given, ServletResponse answer, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) given;
		HttpServletResponse response = (HttpServletResponse) answer;
		Take take = this.budgets.take(caller(request));
		response.setHeader("RateLimit-Limit", Integer.toString(take.budget().burst()));
		response.setHeader("RateLimit-Remaining", Long.toString(take.remaining()));
		response.setHeader("RateLimit-Reset", Long.toString(seconds(take.spent())));
		if (take.granted()) {
			chain.doFilter(request, response);
			return;
		}
		this.refused.increment();
		this.writer.writeLater(PlatformProblems.TOO_MANY_REQUESTS, Duration.ofSeconds(seconds(take.pause())), request,
				response);
	}

	private static Caller caller(HttpServletRequest request) {
		return (request.getUserPrincipal() instanceof CallerToken token)
				? new Caller(token.client(), token.actor().subject()) : Caller.anonymous(request.getRemoteAddr());
	}

	private static long seconds(long nanos) {
		return (nanos + SECOND - 1) / SECOND;
	}

}
