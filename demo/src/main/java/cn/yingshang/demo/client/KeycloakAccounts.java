package cn.yingshang.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Demonstration accounts in Keycloak: made when they are missing, by its administrator,
 * and signed in by a confidential client that the realm itself does not have.
 */
final class KeycloakAccounts implements TokenSource {

	static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String CLIENT = "yingshang-demo";

	private final HttpClient http;

	private final URI issuer;

	private final SuiteAddress.Keycloak passwords;

	private final Map<String, String> usernames = new HashMap<>();

	private @Nullable String secret;

	KeycloakAccounts(HttpClient http, URI issuer, SuiteAddress.Keycloak passwords) {
		this.http = http;
		this.issuer = issuer;
		this.passwords = passwords;
	}

	@Override
	public synchronized JsonNode token(String account) throws IOException, InterruptedException {
		String username = this.usernames.get(account);
		if (this.secret == null || username == null) {
			String admin = grant("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username",
					"admin", "password", this.passwords.admin()))
				.get("access_token")
				.asString();
			this.secret = (this.secret != null) ? this.secret : client(admin);
			username = user(account, admin);
			this.usernames.put(account, username);
		}
		return grant("yingshang", Map.of("grant_type", "password", "client_id", CLIENT, "client_secret", this.secret,
				"username", username, "password", this.passwords.accounts()));
	}

	/** The client's secret; its claims are those of people's browsers. */
	private String client(String admin) throws IOException, InterruptedException {
		JsonNode found = get(admin, "clients?clientId=" + CLIENT);
		if (found.isEmpty()) {
			ArrayNode mappers = (ArrayNode) get(admin, "clients?clientId=yingshang-console").path(0)
				.path("protocolMappers");
			mappers.forEach((mapper) -> ((ObjectNode) mapper).remove("id"));
			ObjectNode client = JSON.createObjectNode()
				.put("clientId", CLIENT)
				.put("name", "The demonstration, as its accounts")
				.put("publicClient", false)
				.put("secret", random())
				.put("standardFlowEnabled", false)
				.put("directAccessGrantsEnabled", true);
			client.set("protocolMappers", mappers);
			post(admin, "clients", client);
			found = get(admin, "clients?clientId=" + CLIENT);
		}
		return get(admin, "clients/" + found.path(0).path("id").asString() + "/client-secret").path("value").asString();
	}

	/** Makes the account where it is missing. */
	private String user(String account, String admin) throws IOException, InterruptedException {
		String username = account.toLowerCase(Locale.ROOT);
		String[] parts = account.split("\\.", 3);
		if (!get(admin, "users?exact=true&username=" + encoded(username)).isEmpty()) {
			return username;
		}
		if (parts.length != 3) {
			throw new NotAsTold("an account is role.department.region, not " + account);
		}
		ObjectNode attributes = JSON.createObjectNode();
		attributes.putArray("grants").add(account.replace(".all", ".*"));
		if (parts[0].equals("applicant")) {
			attributes.putArray("enterprise").add(parts[1]);
		}
		ObjectNode user = JSON.createObjectNode()
			.put("username", username)
			.put("enabled", true)
			.put("emailVerified", true)
			.put("email", username + "@yingshang.example")
			.put("firstName", parts[0])
			.put("lastName", "演示");
		user.set("attributes", attributes);
		user.putArray("credentials")
			.add(JSON.createObjectNode()
				.put("type", "password")
				.put("value", this.passwords.accounts())
				.put("temporary", false));
		post(admin, "users", user);
		return username;
	}

	private JsonNode grant(String realm, Map<String, String> form) throws IOException, InterruptedException {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return answer(HttpRequest.newBuilder(this.issuer.resolve("/realms/" + realm + "/protocol/openid-connect/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private JsonNode get(String admin, String path) throws IOException, InterruptedException {
		return answer(administration(admin, path).GET());
	}

	private void post(String admin, String path, JsonNode body) throws IOException, InterruptedException {
		answer(administration(admin, path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString())));
	}

	private HttpRequest.Builder administration(String admin, String path) {
		return HttpRequest.newBuilder(this.issuer.resolve("/admin/realms/yingshang/" + path))
			.header("Authorization", "Bearer " + admin);
	}

	private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpRequest asked = request.timeout(Duration.ofSeconds(30)).build();
		HttpResponse<String> response = this.http.send(asked, HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() / 100 != 2) {
			throw new NotAsTold(asked.uri().getPath() + ": " + response.statusCode() + " " + response.body());
		}
		return response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String random() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
