package cn.yingshang.infrastructure.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * Signs tokens for demonstration accounts, and gives a recent one again: before the JIT
 * has compiled it, an RSA signature takes some 8 ms, and a load generator asks often.
 */
final class DemoTokens {

	private static final int KEPT = 5000;

	private final Map<String, Signed> recent = new LinkedHashMap<>(16, 0.75F, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Signed> eldest) {
			return size() > KEPT;
		}
	};

	private final JwtEncoder encoder;

	private final IdentityOptions options;

	private final Clock clock;

	DemoTokens(JwtEncoder encoder, IdentityOptions options, Clock clock) {
		this.encoder = encoder;
		this.options = options;
		this.clock = clock;
	}

	Issued issue(Account account) {
		Instant now = this.clock.instant();
		Signed signed;
		synchronized (this.recent) {
			signed = this.recent.get(account.name());
		}
		if (signed == null || now.isAfter(signed.expiry().minus(this.options.tokenLifetime().dividedBy(2)))) {
			signed = sign(account, now);
			synchronized (this.recent) {
				this.recent.put(account.name(), signed);
			}
		}
		return new Issued(signed.token(), Duration.between(now, signed.expiry()));
	}

	private Signed sign(Account account, Instant now) {
		Instant expiry = now.plus(this.options.tokenLifetime());
		JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
			.issuer(this.options.issuer())
			.audience(List.of(TokenClaims.AUDIENCE))
			.issuedAt(now)
			.notBefore(now)
			.expiresAt(expiry)
			.id(UUID.randomUUID().toString())
			.claim("client_id", DemoClients.CLI)
			.claim("azp", DemoClients.CLI);
		TokenClaims.describe(claims, account);
		JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
		return new Signed(this.encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue(),
				expiry);
	}

	/**
	 * A token and how long it is still valid.
	 */
	record Issued(String token, Duration remaining) {

	}

	private record Signed(String token, Instant expiry) {

	}

}
