package cn.yingshang.demo.client;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where the suite is.
 *
 * @param gateway the one door
 * @param issuer who gives tokens
 * @param keycloak how to make accounts where the issuer is Keycloak
 */
public record SuiteAddress(URI gateway, URI issuer, @Nullable Keycloak keycloak) {

	public SuiteAddress(URI gateway, URI issuer) {
		this(gateway, issuer, null);
	}

	/**
	 * What YINGSHANG_URL, YINGSHANG_ISSUER say, else the launcher's defaults; the issuer
	 * is Keycloak when KEYCLOAK_ADMIN_PASSWORD and DEMO_PASSWORD are set, as in .env.
	 */
	public static SuiteAddress from(Map<String, String> environment) {
		return new SuiteAddress(URI.create(environment.getOrDefault("YINGSHANG_URL", "http://127.0.0.1:8080")),
				URI.create(environment.getOrDefault("YINGSHANG_ISSUER", "http://127.0.0.1:9000")),
				Keycloak.from(environment));
	}

	/**
	 * Passwords that docker compose gave to Keycloak.
	 *
	 * @param admin the administrator's
	 * @param accounts that of every demonstration account
	 */
	public record Keycloak(String admin, String accounts) {

		private static @Nullable Keycloak from(Map<String, String> environment) {
			String admin = environment.get("KEYCLOAK_ADMIN_PASSWORD");
			String accounts = environment.get("DEMO_PASSWORD");
			return (admin != null && accounts != null) ? new Keycloak(admin, accounts) : null;
		}

	}

}
