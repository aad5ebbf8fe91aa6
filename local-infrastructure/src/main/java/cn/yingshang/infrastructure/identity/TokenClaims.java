package cn.yingshang.infrastructure.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What the suite's services find in a token (architecture decision 11).
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

	static final String AUDIENCE = "yingshang";

	private static final Map<String, String> SERVICE_NAMES = Map.of("approval-service", "审批服务", "inspection-service",
			"检查服务", "complaint-service", "诉求服务", "credit-service", "信用服务");

	@Override
	public void customize(JwtEncodingContext context) {
		String principal = Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
		String client = context.getRegisteredClient().getClientId();
		if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
			// The framework's default is the client's id, which none of our services is.
			context.getClaims().audience(List.of(AUDIENCE));
			context.getClaims().claim("client_id", client).claim("azp", client);
		}
		if (SERVICE_NAMES.containsKey(principal)) {
			context.getClaims()
				.claim("authority", "service:" + principal.replace("-service", ""))
				.claim("name", SERVICE_NAMES.get(principal));
		}
		else if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())
				|| OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
			describe(context.getClaims(), Account.of(principal));
		}
	}

	static void describe(JwtClaimsSet.Builder claims, Account account) {
		claims.subject(account.name()).claim("grants", account.grantNames()).claim("name", account.displayName());
		if (account.enterprise() != null) {
			claims.claim("enterprise", account.enterprise());
		}
	}

}
