package cn.yingshang.infrastructure.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * People who open an address in their browser are asked to sign in; a program that does
 * not say who it is gets the error RFC 6749 (5.2) has for it, or RFC 6750 (3).
 */
final class SignInOrRefusal implements AuthenticationEntryPoint {

	private static final Set<String> OPENED_BY_PEOPLE = Set.of("/oauth2/authorize", "/connect/logout");

	private static final String TOKEN_ONLY = "/userinfo";

	private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException, ServletException {
		if (OPENED_BY_PEOPLE.contains(request.getRequestURI())) {
			this.login.commence(request, response, refusal);
			return;
		}
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		if (request.getRequestURI().equals(TOKEN_ONLY)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"yingshang\"");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream()
			.write("{\"error\":\"invalid_client\",\"error_description\":\"The request carries no client authentication\"}"
				.getBytes(StandardCharsets.UTF_8));
	}

}
