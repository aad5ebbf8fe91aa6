package cn.yingshang.gateway.page;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Settings {@code yingshang.gateway.cors.*}: whose pages may call the API from a browser.
 *
 * @param origins scheme, host and port of each; none unless told
 * @param remembered how long a browser may remember the answer
 */
@Validated
@ConfigurationProperties("yingshang.gateway.cors")
record CorsSettings(@DefaultValue List<String> origins, @DefaultValue("1h") @NotNull Duration remembered) {

	CorsSettings {
		origins = List.copyOf(origins);
		if (origins.stream().anyMatch((origin) -> origin.contains("*") || !origin.matches("https?://[^/]+"))) {
			throw new IllegalArgumentException(
					"yingshang.gateway.cors.origins names each origin as scheme://host:port, not " + origins);
		}
	}

	CorsConfiguration configuration() {
		CorsConfiguration cors = new CorsConfiguration();
		cors.setAllowedOrigins(this.origins);
		cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
		cors.setAllowedHeaders(List.of("Accept", "Accept-Language", "Authorization", "Content-Type", "If-Match",
				"If-None-Match", "Idempotency-Key", "X-Correlation-Id", "traceparent", "tracestate"));
		cors.setExposedHeaders(List.of("ETag", "Location", "Idempotency-Replayed", "Retry-After", "RateLimit-Limit",
				"RateLimit-Remaining", "RateLimit-Reset", "WWW-Authenticate", "X-Correlation-Id"));
		// Callers are known by their token, never by a cookie.
		cors.setAllowCredentials(false);
		cors.setMaxAge(this.remembered);
		return cors;
	}

}
