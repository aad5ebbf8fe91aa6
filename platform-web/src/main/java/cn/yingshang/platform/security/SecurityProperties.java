package cn.yingshang.platform.security;

import java.time.Duration;

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
 * @param contentSecurityPolicy the header of that name on every answer
 */
@Validated
@ConfigurationProperties("yingshang.security")
record SecurityProperties(@DefaultValue("yingshang") @NotBlank String audience,
		@DefaultValue("30s") @NotNull Duration clockSkew, @DefaultValue("2000") @Min(0) @Max(100_000) int cachedTokens,
		@DefaultValue("5m") @NotNull Duration cachedFor,
		@DefaultValue("default-src 'none'; frame-ancestors 'none'") @NotBlank String contentSecurityPolicy) {

	private static final Duration LONGEST_SKEW = Duration.ofMinutes(2);

	SecurityProperties {
		if (clockSkew.isNegative() || clockSkew.compareTo(LONGEST_SKEW) > 0) {
			throw new IllegalArgumentException("yingshang.security.clock-skew is 0 to 2 minutes, not " + clockSkew);
		}
	}

}
