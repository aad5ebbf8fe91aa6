package cn.yingshang.platform.security;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code yingshang.security.*}; the issuer itself is
 * {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}.
 *
 * @param audience what a token must be meant for
 * @param clockSkew how far the issuer's clock may be off
 * @param cachedTokens how many verified tokens are remembered
 * @param cachedFor how long a verified token is remembered at most; never beyond its
 * expiry
 * @param publicPaths patterns that may be read (GET) without a token
 * @param contentSecurityPolicy the header of that name on every answer
 */
@Validated
@ConfigurationProperties("yingshang.security")
record SecurityProperties(@DefaultValue("yingshang") @NotBlank String audience,
		@DefaultValue("30s") @NotNull Duration clockSkew, @DefaultValue("2000") @Min(0) @Max(100_000) int cachedTokens,
		@DefaultValue("5m") @NotNull Duration cachedFor, @DefaultValue List<String> publicPaths,
		@DefaultValue("default-src 'none'; frame-ancestors 'none'") @NotBlank String contentSecurityPolicy) {

	private static final Duration LONGEST_SKEW = Duration.ofMinutes(2);

	SecurityProperties {
		publicPaths = List.copyOf(publicPaths);
		if (clockSkew.isNegative() || clockSkew.compareTo(LONGEST_SKEW) > 0) {
			throw new IllegalArgumentException("yingshang.security.clock-skew is 0 to 2 minutes, not " + clockSkew);
		}
		if (publicPaths.stream()
			.anyMatch((path) -> path.equals("/**") || path.equals("/*") || path.equals("/api/**"))) {
			throw new IllegalArgumentException("yingshang.security.public-paths would open everything: " + publicPaths);
		}
	}

}
