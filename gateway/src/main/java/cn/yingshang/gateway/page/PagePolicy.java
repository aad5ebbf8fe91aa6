package cn.yingshang.gateway.page;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets the pages run their own scripts and ask the issuer, and nothing else; the API's
 * own policy would let them do nothing at all.
 */
final class PagePolicy implements Filter {

	private final String policy;

	PagePolicy(String issuer) {
		URI address = URI.create(issuer);
		this.policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
				+ "connect-src 'self' " + address.getScheme() + "://" + address.getRawAuthority()
				+ "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		((HttpServletResponse) response).setHeader("Content-Security-Policy", this.policy);
		chain.doFilter(request, response);
	}

}
