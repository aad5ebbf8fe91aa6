package cn.yingshang.platform.security;

import java.time.Duration;

import cn.yingshang.platform.test.issuer.TestIssuer;
import com.nimbusds.jose.jwk.RSAKey;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class IssuerKeysTests {

	private static JwtDecoder decoder(String issuer) {
		return NimbusJwtDecoder.withJwkSource(new IssuerKeys(issuer, null))
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.build();
	}

	@Test
	void waitsForAnIssuerThatStartsLater() {
		RSAKey key = TestIssuer.newKey();
		TestIssuer first = TestIssuer.start(key, 0);
		int port = first.port();
		String token = first.token("clerk");
		JwtDecoder decoder = decoder(first.location());
		first.close();
		for (int i = 0; i < 5; i++) {
			assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token))
				.isNotInstanceOf(BadJwtException.class);
		}
		try (TestIssuer later = TestIssuer.start(key, port)) {
			await().atMost(Duration.ofSeconds(10))
				.ignoreExceptions()
				.untilAsserted(() -> assertThat(decoder.decode(token).getSubject()).isEqualTo("clerk"));
			assertThat(later.asked()).isPositive();
		}
	}

	@Test
	void keepsTheKeysWhileTheIssuerIsAway() {
		TestIssuer issuer = TestIssuer.start();
		JwtDecoder decoder = decoder(issuer.location());
		decoder.decode(issuer.token("clerk"));
		issuer.close();
		assertThat(decoder.decode(issuer.token("other")).getSubject()).isEqualTo("other");
	}

	@Test
	void acceptsANewKeyAfterARestart() {
		TestIssuer old = TestIssuer.start();
		JwtDecoder decoder = decoder(old.location());
		decoder.decode(old.token("clerk"));
		int port = old.port();
		old.close();
		RSAKey fresh = new RSAKey.Builder(TestIssuer.newKey()).keyID("fresh-key").build();
		try (TestIssuer renewed = TestIssuer.start(fresh, port)) {
			await().atMost(Duration.ofSeconds(10))
				.ignoreExceptions()
				.untilAsserted(
						() -> assertThat(decoder.decode(renewed.token("clerk")).getSubject()).isEqualTo("clerk"));
		}
	}

	@Test
	void doesNotPesterTheIssuerWithUnknownKeys() {
		try (TestIssuer issuer = TestIssuer.start()) {
			JwtDecoder decoder = decoder(issuer.location());
			decoder.decode(issuer.token("clerk"));
			RSAKey forger = new RSAKey.Builder(TestIssuer.newKey()).keyID("unknown").build();
			String forged = TestIssuer.sign(forger, issuer.claims("clerk").build());
			for (int i = 0; i < 50; i++) {
				assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(forged));
			}
			assertThat(issuer.asked()).isLessThan(8);
		}
	}

}
