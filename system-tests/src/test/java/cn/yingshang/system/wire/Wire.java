package cn.yingshang.system.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.yingshang.demo.client.Tokens;
import cn.yingshang.launcher.plan.Member;
import cn.yingshang.system.SuiteUnderTest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the services themselves, without the gateway: each must hold on its own
 * (decision 11). Connections are kept, tokens too; thread-safe.
 */
public final class Wire {

	/** Longer is a hang. */
	public static final Duration PATIENCE = Duration.ofSeconds(10);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(3))
		.build();

	private final SuiteUnderTest suite;

	private final Tokens tokens;

	private final Map<String, String> serviceTokens = new ConcurrentHashMap<>();

	public Wire(SuiteUnderTest suite) {
		this.suite = suite;
		this.tokens = new Tokens(this.http, URI.create(suite.url(Member.ISSUER)), Clock.systemUTC());
	}

	/** Sends it and waits for the answer; silence is an answer too. */
	public Answer send(Asked asked) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(this.suite.url(asked.service()) + asked.target()))
			.timeout(PATIENCE)
			.method(asked.method(), (asked.body() == null) ? HttpRequest.BodyPublishers.noBody()
					: HttpRequest.BodyPublishers.ofByteArray(asked.body()));
		asked.headers().forEach(request::header);
		if (!asked.account().isEmpty()) {
			request.header("Authorization", "Bearer " + token(asked.account()));
		}
		try {
			HttpResponse<String> response = this.http.send(request.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			return new Answer(response.statusCode(), type(response.headers().firstValue("Content-Type").orElse("")),
					response.headers().firstValue("ETag").orElse(null),
					response.headers().firstValue("Retry-After").isPresent(), response.body());
		}
		catch (IOException ex) {
			return Answer.silence(ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String type(String header) {
		int end = header.indexOf(';');
		return ((end < 0) ? header : header.substring(0, end)).strip();
	}

	private String token(String account) {
		if (!account.startsWith("service:")) {
			return this.tokens.of(account);
		}
		return this.serviceTokens.computeIfAbsent(account.substring("service:".length()) + "-service",
				this::serviceToken);
	}

	private String serviceToken(String service) {
		String credentials = service + ":" + this.suite.secret(service);
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.suite.url(Member.ISSUER) + "/oauth2/token"))
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			return JsonMapper.shared().readTree(response.body()).get("access_token").asString();
		}
		catch (IOException ex) {
			throw new IllegalStateException("no token for " + service, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
