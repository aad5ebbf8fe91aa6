package cn.yingshang.platform.security;

import java.io.IOException;
import java.time.Duration;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.problem.ProblemKind;
import cn.yingshang.platform.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Refusals of the security filters as problems, with the challenge RFC 6750 asks for. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

	private static final Logger logger = LoggerFactory.getLogger(SecurityProblems.class);

	private static final Duration ISSUER_BACK = Duration.ofSeconds(3);

	private final ProblemWriter writer;

	SecurityProblems(ProblemWriter writer) {
		this.writer = writer;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		if (refusal instanceof AuthenticationServiceException) {
			logger.warn("A token cannot be checked", refusal);
			this.writer.writeLater(PlatformProblems.ISSUER_UNAVAILABLE, ISSUER_BACK, request, response);
		}
		else if (refusal instanceof OAuth2AuthenticationException) {
			challenge("Bearer error=\"invalid_token\"", PlatformProblems.INVALID_TOKEN, reason(refusal), request,
					response);
		}
		else {
			challenge("Bearer realm=\"yingshang\"", PlatformProblems.UNAUTHENTICATED, null, request, response);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		challenge("Bearer error=\"insufficient_scope\"", PlatformProblems.FORBIDDEN, null, request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refusal)
			throws IOException {
		logger.debug("Refused by the firewall", refusal);
		this.writer.write(PlatformProblems.BAD_REQUEST,
				"The address, a header or a parameter has characters it may not have.", request, response);
	}

	private void challenge(String challenge, ProblemKind kind, @Nullable String detail, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
		this.writer.write(kind, detail, request, response);
	}

	private static @Nullable String reason(AuthenticationException refusal) {
		if (refusal.getCause() instanceof JwtValidationException invalid) {
			return invalid.getErrors()
				.stream()
				.map((error) -> String.valueOf(error.getDescription()))
				.map((text) -> text.startsWith("Jwt expired") ? "The token is expired" : text)
				.findFirst()
				.orElse(null);
		}
		return null;
	}

}
