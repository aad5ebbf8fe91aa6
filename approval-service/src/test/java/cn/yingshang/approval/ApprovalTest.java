package cn.yingshang.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import cn.yingshang.approval.subject.KnownSubject;
import cn.yingshang.platform.store.Projection;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import cn.yingshang.platform.test.issuer.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service on a real port, with real store, broker and tokens; only credit is a stub.
 */
@SpringBootTest(classes = ApprovalApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ApprovalTest {

	static final TestIssuer ISSUER = TestIssuer.start();

	static final CreditStub CREDIT = CreditStub.start();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@LocalServerPort
	private int port;

	@Autowired
	private Projection<KnownSubject> subjects;

	@DynamicPropertySource
	static void environment(DynamicPropertyRegistry registry) {
		Infrastructure.shared().register(registry);
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::location);
		registry.add("yingshang.services.credit.url", CREDIT::location);
		registry.add("yingshang.client.id", () -> "approval");
		registry.add("yingshang.client.secret", () -> "secret");
		registry.add("yingshang.client.token-uri", () -> CREDIT.location() + "/oauth2/token");
	}

	String token(String grant) {
		return ISSUER.token(grant, grant);
	}

	String hotelToken() {
		return ISSUER.token("boss", (claims) -> claims.claim("grants", java.util.List.of("applicant.*.210202"))
			.claim("enterprise", World.HOTEL));
	}

	void know(String creditCode) {
		this.subjects.keep(creditCode, 1, new KnownSubject(creditCode, "星海示例酒店", "210202", "H6110"));
	}

	Answer get(String path, @Nullable String token) {
		return send(request(path, token).GET());
	}

	Answer create(String path, String token, String json) {
		return create(path, token, json, UUID.randomUUID().toString());
	}

	Answer create(String path, String token, String json, String key) {
		return send(request(path, token).header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	/** Does a verb on what an answer showed. */
	Answer verb(Answer seen, String verb, String token, @Nullable String json) {
		HttpRequest.Builder request = request("/api/approvals/cases/" + seen.id() + "/" + verb, token)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("If-Match", seen.etag());
		if (json == null) {
			return send(request.POST(HttpRequest.BodyPublishers.noBody()));
		}
		return send(request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	HttpRequest.Builder request(String path, @Nullable String token) {
		HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		return (token != null) ? builder.header("Authorization", "Bearer " + token) : builder;
	}

	Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(""),
					JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	record Answer(int status, String etag, JsonNode json) {

		Answer is(int expected) {
			assertThat(this.status).as(this.json.toString()).isEqualTo(expected);
			return this;
		}

		Answer inState(String state) {
			assertThat(text("state")).as(this.json.toString()).isEqualTo(state);
			return this;
		}

		Answer breaks(String rule, String field) {
			is(422);
			assertThat(text("rule")).isEqualTo(rule);
			assertThat(this.json.path("errors").path(0).path("field").asString()).isEqualTo(field);
			return this;
		}

		String text(String field) {
			return this.json.path(field).asString("");
		}

		String id() {
			return text("id");
		}

	}

}
