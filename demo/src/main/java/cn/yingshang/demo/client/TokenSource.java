package cn.yingshang.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import tools.jackson.databind.JsonNode;

/** Who gives a demonstration account its token. */
interface TokenSource {

	/**
	 * An issuer's answer, with access_token and expires_in.
	 * @throws NotAsTold if there is no such account
	 */
	JsonNode token(String account) throws IOException, InterruptedException;

	/** The local issuer, or Keycloak where its administrator's password is known. */
	static TokenSource of(HttpClient http, SuiteAddress address) {
		SuiteAddress.Keycloak keycloak = address.keycloak();
		return (keycloak != null) ? new KeycloakAccounts(http, address.issuer(), keycloak)
				: new LocalIssuer(http, address.issuer());
	}

	/** The launcher's issuer, which gives a token for the asking. */
	record LocalIssuer(HttpClient http, URI issuer) implements TokenSource {

		@Override
		public JsonNode token(String account) throws IOException, InterruptedException {
			HttpRequest request = HttpRequest
				.newBuilder(this.issuer
					.resolve("/demo/token?account=" + URLEncoder.encode(account, StandardCharsets.UTF_8)))
				.timeout(Duration.ofSeconds(10))
				.POST(HttpRequest.BodyPublishers.noBody())
				.build();
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new NotAsTold("no token for " + account + ": " + response.statusCode() + " " + response.body());
			}
			return KeycloakAccounts.JSON.readTree(response.body());
		}

	}

}
