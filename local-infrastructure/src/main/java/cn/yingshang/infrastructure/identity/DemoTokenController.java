package cn.yingshang.infrastructure.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A token for any demonstration account in one call, for {@code ./yingshang token},
 * demonstration, seed and bench.
 */
@RestController
final class DemoTokenController {

	private final JwtEncoder encoder;

	private final IdentityOptions options;

	private final Clock clock;

	DemoTokenController(JwtEncoder encoder, IdentityOptions options, Clock clock) {
		this.encoder = encoder;
		this.options = options;
		this.clock = clock;
	}

	@PostMapping("/demo/token")
	ResponseEntity<Map<String, Object>> token(@RequestParam String account) {
		Account known = Account.of(account);
		Instant now = this.clock.instant();
		JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
			.issuer(this.options.issuer())
			.audience(List.of(TokenClaims.AUDIENCE))
			.issuedAt(now)
			.notBefore(now)
			.expiresAt(now.plus(this.options.tokenLifetime()))
			.id(UUID.randomUUID().toString())
			.claim("client_id", DemoClients.CLI)
			.claim("azp", DemoClients.CLI);
		TokenClaims.describe(claims, known);
		String token = this.encoder
			.encode(JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
			.getTokenValue();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Map.of("access_token", token, "token_type", "Bearer", "expires_in",
					this.options.tokenLifetime().toSeconds(), "account", known.name()));
	}

	@ExceptionHandler
	ProblemDetail refuse(BadAccount bad) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, bad.getMessage());
		problem.setTitle("Not a demonstration account");
		problem.setProperty("code", "BAD_ACCOUNT");
		return problem;
	}

}
