package cn.yingshang.infrastructure.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients: one public client for people's browsers, one for each service, and each
 * demonstration account as a program that acts on its own.
 */
final class DemoClients implements RegisteredClientRepository {

	static final String CONSOLE = "yingshang-console";

	static final String CLI = "yingshang-cli";

	private static final List<String> PATHS = List.of("/", "/callback", "/console/", "/console/callback",
			"/swagger-ui/oauth2-redirect.html", "/webjars/swagger-ui/oauth2-redirect.html");

	private final Map<String, RegisteredClient> fixed;

	private final PasswordEncoder encoder;

	private final TokenSettings tokens;

	DemoClients(IdentityOptions options, ServiceSecrets secrets, PasswordEncoder encoder) {
		this.encoder = encoder;
		this.tokens = TokenSettings.builder().accessTokenTimeToLive(options.tokenLifetime()).build();
		List<RegisteredClient> services = ServiceSecrets.SERVICES.stream()
			.map((service) -> program(service, secrets.of(service)))
			.toList();
		this.fixed = Stream.concat(services.stream(), Stream.of(console(options)))
			.collect(Collectors.toMap(RegisteredClient::getClientId, Function.identity()));
	}

	@Override
	public void save(RegisteredClient client) {
		throw new UnsupportedOperationException("Clients are fixed");
	}

	@Override
	public @Nullable RegisteredClient findById(String id) {
		return findByClientId(id);
	}

	@Override
	public @Nullable RegisteredClient findByClientId(String clientId) {
		RegisteredClient client = this.fixed.get(clientId);
		if (client != null) {
			return client;
		}
		try {
			Account.of(clientId);
			return program(clientId, DemoAccounts.PASSWORD);
		}
		catch (BadAccount ex) {
			return null;
		}
	}

	private RegisteredClient console(IdentityOptions options) {
		return RegisteredClient.withId(CONSOLE)
			.clientId(CONSOLE)
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUris(
					(uris) -> options.origins().forEach((origin) -> PATHS.forEach((path) -> uris.add(origin + path))))
			.postLogoutRedirectUris((uris) -> options.origins().forEach((origin) -> {
				uris.add(origin + "/");
				uris.add(origin + "/console/");
			}))
			.scope(OidcScopes.OPENID)
			.scope(OidcScopes.PROFILE)
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(this.tokens)
			.build();
	}

	private RegisteredClient program(String id, String secret) {
		return RegisteredClient.withId(id)
			.clientId(id)
			.clientSecret(this.encoder.encode(secret))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenSettings(this.tokens)
			.build();
	}

}
