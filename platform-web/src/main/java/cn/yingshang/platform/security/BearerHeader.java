package cn.yingshang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * The token in the header {@code Authorization} and nowhere else (RFC 6750, 2.1). The
 * framework's own asks a regular expression about every character of a long text.
 */
final class BearerHeader implements BearerTokenResolver {

	private static final String SCHEME = "Bearer ";

	@Override
	public @Nullable String resolve(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length() - 1)) {
			return null;
		}
		if (header.length() <= SCHEME.length() || header.charAt(SCHEME.length() - 1) != ' '
				|| !isToken(header, SCHEME.length())) {
			throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is malformed"));
		}
		return header.substring(SCHEME.length());
	}

	/** One or more of the alphabet, then any number of {@code =}. */
	private static boolean isToken(String text, int start) {
		int i = start;
		while (i < text.length() && isOfAlphabet(text.charAt(i))) {
			i++;
		}
		boolean any = i > start;
		while (i < text.length() && text.charAt(i) == '=') {
			i++;
		}
		return any && i == text.length();
	}

	private static boolean isOfAlphabet(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~+/".indexOf(c) >= 0;
	}

}
