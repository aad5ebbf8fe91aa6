package cn.yingshang.infrastructure.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class DemoTokensTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));

	private DemoTokens tokens;

	@BeforeEach
	void create() throws JOSEException {
		Clock clock = new Clock() {
			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return DemoTokensTests.this.now.get();
			}
		};
		this.tokens = new DemoTokens(
				new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).generate()))),
				IdentityOptions.of(9000, Path.of("unused")), clock);
	}

	@Test
	void givesARecentTokenAgainWithWhatIsLeftOfItsLife() {
		DemoTokens.Issued first = this.tokens.issue(Account.of("head.scjg.210202"));
		this.now.updateAndGet((time) -> time.plus(Duration.ofMinutes(29)));
		DemoTokens.Issued second = this.tokens.issue(Account.of("head.scjg.210202"));
		assertThat(second.token()).isEqualTo(first.token());
		assertThat(second.remaining()).isEqualTo(Duration.ofMinutes(31));
		assertThat(this.tokens.issue(Account.of("head.scjg.210203")).token()).isNotEqualTo(first.token());
	}

	@Test
	void signsANewTokenInTheSecondHalfOfALife() {
		DemoTokens.Issued first = this.tokens.issue(Account.of("head.scjg.210202"));
		this.now.updateAndGet((time) -> time.plus(Duration.ofMinutes(31)));
		DemoTokens.Issued second = this.tokens.issue(Account.of("head.scjg.210202"));
		assertThat(second.token()).isNotEqualTo(first.token());
		assertThat(second.remaining()).isEqualTo(Duration.ofHours(1));
	}

}
