package cn.yingshang.infrastructure.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * A browser or program in front of the issuer, without following redirects.
 */
final class IssuerClient {

	static final String CALLBACK = "http://127.0.0.1:8080/swagger-ui/oauth2-redirect.html";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String issuer;

	IssuerClient(String issuer) {
		this.issuer = issuer;
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	HttpResponse<String> get(String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.issuer + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	HttpResponse<String> post(String path, Map<String, String> form, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.issuer + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(encode(form)));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	HttpResponse<String> demoToken(String account) throws Exception {
		return post("/demo/token", Map.of("account", account));
	}

	/** Signs in by the form of the login page. */
	HttpResponse<String> signIn(String account, String password) throws Exception {
		Matcher csrf = CSRF.matcher(get("/login").body());
		if (!csrf.find()) {
			throw new IllegalStateException("The login page has no form");
		}
		return post("/login", Map.of("username", account, "password", password, "_csrf", csrf.group(1)));
	}

	HttpResponse<String> authorize(String verifier, String redirectUri) throws Exception {
		return get(
				"/oauth2/authorize?" + encode(Map.of("response_type", "code", "client_id", "yingshang-console",
						"redirect_uri", redirectUri, "scope", "openid profile", "state", "s1", "nonce", "n1",
						"code_challenge", challenge(verifier), "code_challenge_method", "S256")),
				"Accept", "text/html");
	}

	HttpResponse<String> redeem(String code, String verifier) throws Exception {
		return post("/oauth2/token", Map.of("grant_type", "authorization_code", "client_id", "yingshang-console",
				"code", code, "redirect_uri", CALLBACK, "code_verifier", verifier));
	}

	HttpResponse<String> clientCredentials(String client, String secret) throws Exception {
		String basic = URLEncoder.encode(client, StandardCharsets.UTF_8) + ":"
				+ URLEncoder.encode(secret, StandardCharsets.UTF_8);
		return post("/oauth2/token", Map.of("grant_type", "client_credentials"), "Authorization",
				"Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
	}

	/** Checks signature and times with the keys that the issuer publishes. */
	Jwt verify(String token) {
		return NimbusJwtDecoder.withJwkSetUri(this.issuer + "/oauth2/jwks").build().decode(token);
	}

	static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	static String parameter(HttpResponse<String> redirect, String name) {
		String location = redirect.headers().firstValue("Location").orElse("");
		for (String pair : location.substring(location.indexOf('?') + 1).split("&")) {
			if (pair.startsWith(name + "=")) {
				return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
			}
		}
		throw new IllegalStateException("No " + name + " in '" + location + "' (" + redirect.statusCode() + ")");
	}

	static String encode(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static String challenge(String verifier) throws NoSuchAlgorithmException {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
	}

}
