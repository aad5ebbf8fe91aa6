package cn.yingshang.gateway.limit;

import java.io.IOException;

import cn.yingshang.gateway.limit.Account.Take;
import cn.yingshang.gateway.limit.Budgets.Caller;
import cn.yingshang.platform.security.KnownTokens;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;

/**
 * Counts a request before its token is looked at. Without one it is the address's. With
 * one it is taken from what the address may have refused, and given back when the token
 * is good: an office of many people behind one address pays for the bad tokens only, and
 * when those are used up, who was let in lately is let in still.
 */
final class AddressFilter implements Filter {

	private static final String SCHEME = "Bearer ";

	private static final String OPEN = AddressFilter.class.getName();

	private static final int FIRST_REFUSAL = 400;

	private static final int LAST_REFUSAL = 403;

	private final Budgets callers;

	private final Budgets refusals;

	private final KnownTokens tokens;

	private final BudgetAnswers answers;

	AddressFilter(Budgets callers, Budgets refusals, KnownTokens tokens, BudgetAnswers answers) {
		this.callers = callers;
		this.refusals = refusals;
		this.tokens = tokens;
		this.answers = answers;
	}

	/** Gives back what was taken for a token; false when the request came without. */
	static boolean settle(HttpServletRequest request) {
		Object open = request.getAttribute(OPEN);
		if (!(open instanceof Opened opened)) {
			return false;
		}
		opened.settle();
		return true;
	}

	@Override
	public void doFilter(ServletRequest given, ServletResponse answer, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) given;
		HttpServletResponse response = (HttpServletResponse) answer;
		String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
		boolean mayBeRefused = credentials != null || CorsUtils.isPreFlightRequest(request);
		Account account = (mayBeRefused ? this.refusals : this.callers).of(Caller.anonymous(request.getRemoteAddr()));
		Take take = account.take();
		this.answers.tell(take, response);
		if (!take.granted() && !isKnown(credentials)) {
			this.answers.refuse(take.pause(), request, response);
			return;
		}
		Opened opened = new Opened(take.granted() ? account : null);
		if (mayBeRefused) {
			request.setAttribute(OPEN, opened);
		}
		chain.doFilter(request, response);
		if (mayBeRefused && (response.getStatus() < FIRST_REFUSAL || response.getStatus() > LAST_REFUSAL)) {
			opened.settle();
		}
	}

	private boolean isKnown(@Nullable String credentials) {
		return credentials != null && credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
				&& this.tokens.knows(credentials.substring(SCHEME.length()));
	}

	/** What was taken until it is known whether the token is good. */
	private static final class Opened {

		private @Nullable Account account;

		Opened(@Nullable Account account) {
			this.account = account;
		}

		void settle() {
			if (this.account != null) {
				this.account.giveBack();
				this.account = null;
			}
		}

	}

}
