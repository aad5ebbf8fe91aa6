package cn.yingshang.gateway.limit;

import java.io.IOException;

import cn.yingshang.gateway.limit.Account.Take;
import cn.yingshang.gateway.limit.Budgets.Caller;
import cn.yingshang.platform.security.CallerToken;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Counts the request of who is known by now, and lets nobody have more in progress than
 * its share of the places.
 */
final class CallerFilter implements Filter {

	private final Budgets callers;

	private final BudgetAnswers answers;

	CallerFilter(Budgets callers, BudgetAnswers answers) {
		this.callers = callers;
		this.answers = answers;
	}

	@Override
	public void doFilter(ServletRequest given, ServletResponse answer, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) given;
		HttpServletResponse response = (HttpServletResponse) answer;
		boolean counted = !AddressFilter.settle(request);
		Account account = this.callers.of(caller(request));
		if (!counted || request.getUserPrincipal() != null) {
			Take take = account.take();
			this.answers.tell(take, response);
			if (!take.granted()) {
				this.answers.refuse(take.pause(), request, response);
				return;
			}
		}
		if (!account.enter()) {
			this.answers.refuse(1, request, response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			account.leave();
		}
	}

	private static Caller caller(HttpServletRequest request) {
		return (request.getUserPrincipal() instanceof CallerToken token)
				? new Caller(token.client(), token.actor().subject()) : Caller.anonymous(request.getRemoteAddr());
	}

}
