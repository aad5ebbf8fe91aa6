package cn.yingshang.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VerifiedTokensTests {

	private static final Instant START = Instant.parse("2026-04-01T01:00:00Z");

	private final AtomicInteger verified = new AtomicInteger();

	private final Ticking clock = new Ticking();

	private final JwtDecoder verifier = (token) -> {
		this.verified.incrementAndGet();
		if (token.startsWith("bad") || this.clock.now.isAfter(START.plusSeconds(100))) {
			throw new BadJwtException("no");
		}
		return Jwt.withTokenValue(token)
			.header("alg", "RS256")
			.subject(token)
			.expiresAt(START.plusSeconds(100))
			.build();
	};

	@Test
	void verifiesOnce() {
		VerifiedTokens tokens = new VerifiedTokens(this.verifier, this.clock, 10, Duration.ofMinutes(5));
		assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
		assertThat(this.verified).hasValue(1);
	}

	@Test
	void forgetsAtExpiry() {
		VerifiedTokens tokens = new VerifiedTokens(this.verifier, this.clock, 10, Duration.ofMinutes(5));
		tokens.decode("a");
		this.clock.now = START.plusSeconds(101);
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("a"));
	}

	@Test
	void verifiesAgainAfterTheLongestTime() {
		VerifiedTokens tokens = new VerifiedTokens(this.verifier, this.clock, 10, Duration.ofSeconds(10));
		tokens.decode("a");
		this.clock.now = START.plusSeconds(11);
		tokens.decode("a");
		assertThat(this.verified).hasValue(2);
	}

	@Test
	void neverRemembersARefusal() {
		VerifiedTokens tokens = new VerifiedTokens(this.verifier, this.clock, 10, Duration.ofMinutes(5));
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("bad"));
		}
		assertThat(this.verified).hasValue(3);
		assertThat(tokens.size()).isZero();
	}

	@Test
	void staysBoundedAndKeepsWhatIsUsed() {
		VerifiedTokens tokens = new VerifiedTokens(this.verifier, this.clock, 100, Duration.ofMinutes(5));
		for (int i = 0; i < 1000; i++) {
			tokens.decode("token-" + i);
			tokens.decode("used");
		}
		assertThat(tokens.size()).isLessThanOrEqualTo(100);
		assertThat(this.verified).hasValue(1001);
	}

	@Test
	void remembersNothingWhenSwitchedOff() {
		VerifiedTokens tokens = new VerifiedTokens(this.verifier, this.clock, 0, Duration.ofMinutes(5));
		tokens.decode("a");
		tokens.decode("a");
		assertThat(this.verified).hasValue(2);
	}

	private static final class Ticking extends Clock {

		private Instant now = START;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
