package cn.yingshang.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of demonstration accounts, kept until shortly before they end. */
public final class Tokens {

	private static final Duration MARGIN = Duration.ofMinutes(2);

	private final HttpClient http;

	private final URI issuer;

	private final InstantSource time;

	private final JsonMapper json = JsonMapper.builder().build();

	private final Map<String, Token> known = new ConcurrentHashMap<>();

	public Tokens(HttpClient http, URI issuer, InstantSource time) {
		this.http = http;
		this.issuer = issuer;
		this.time = time;
	}

	/** A valid access token of an account. */
	public String of(String account) {
		Instant now = this.time.instant();
		return this.known
			.compute(account, (name, token) -> (token != null && now.isBefore(token.until())) ? token : ask(name, now))
			.value();
	}

	private Token ask(String account, Instant now) {
		URI uri = this.issuer.resolve("/demo/token?account=" + URLEncoder.encode(account, StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(uri)
			.timeout(Duration.ofSeconds(10))
			.POST(HttpRequest.BodyPublishers.noBody())
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new NotAsTold("no token for " + account + ": " + response.statusCode() + " " + response.body());
			}
			JsonNode body = this.json.readTree(response.body());
			return new Token(body.get("access_token").asString(),
					now.plusSeconds(body.get("expires_in").asLong()).minus(MARGIN));
		}
		catch (IOException ex) {
			throw new Unreachable(uri, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Unreachable(uri, ex);
		}
	}

	private record Token(String value, Instant until) {
	}

}
