package cn.yingshang.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers verified tokens until they expire, so that a signature is checked once and
 * not on every request. A flood of tokens used once does not displace those in use.
 */
final class VerifiedTokens implements JwtDecoder, KnownTokens {

	private final JwtDecoder verifier;

	private final Clock clock;

	private final Duration longest;

	private final Cache<String, Jwt> verified;

	VerifiedTokens(JwtDecoder verifier, Clock clock, int size, Duration longest) {
		this.verifier = verifier;
		this.clock = clock;
		this.longest = longest;
		this.verified = Caffeine.newBuilder()
			.maximumSize(size)
			.ticker(this::nanos)
			.expireAfter(Expiry.creating((String token, Jwt jwt) -> remaining(jwt)))
			.executor(Runnable::run)
			.build();
	}

	@Override
	public Jwt decode(String token) {
		Jwt known = this.verified.getIfPresent(token);
		if (known != null) {
			return known;
		}
		Jwt jwt = this.verifier.decode(token);
		if (remaining(jwt).compareTo(Duration.ZERO) > 0) {
			this.verified.put(token, jwt);
		}
		return jwt;
	}

	@Override
	public boolean knows(String token) {
		return this.verified.getIfPresent(token) != null;
	}

	long size() {
		return this.verified.estimatedSize();
	}

	/** How long it may be remembered: one without an end not at all. */
	private Duration remaining(Jwt jwt) {
		Instant end = jwt.getExpiresAt();
		Duration left = (end != null) ? Duration.between(this.clock.instant(), end) : Duration.ZERO;
		return (left.compareTo(this.longest) < 0) ? left : this.longest;
	}

	private long nanos() {
		Instant now = this.clock.instant();
		return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
	}

}
