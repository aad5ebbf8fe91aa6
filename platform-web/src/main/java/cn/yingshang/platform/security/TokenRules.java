package cn.yingshang.platform.security;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token must say beyond being signed by the issuer. */
final class TokenRules {

	/** Subjects the system itself acts under; nobody may sign in as one. */
	private static final List<String> RESERVED = List.of("system:", "anonymous");

	private TokenRules() {
	}

	static OAuth2TokenValidator<Jwt> of(String issuer, String audience, Duration clockSkew) {
		return new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(clockSkew),
				new JwtIssuerValidator(issuer),
				(token) -> check(token.getExpiresAt() != null, "The token never expires"),
				(token) -> check(token.getAudience() != null && token.getAudience().contains(audience),
						"The token is meant for another audience"),
				(token) -> check(isPersonal(token.getSubject()), "The subject is missing or reserved"));
	}

	private static boolean isPersonal(@Nullable String subject) {
		return subject != null && !subject.isBlank() && RESERVED.stream().noneMatch(subject::startsWith);
	}

	private static OAuth2TokenValidatorResult check(boolean good, String otherwise) {
		return good ? OAuth2TokenValidatorResult.success()
				: OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", otherwise, null));
	}

}
