package cn.yingshang.platform.test.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

import cn.yingshang.platform.aggregate.PendingEvent;
import cn.yingshang.platform.event.EventRecords;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import cn.yingshang.platform.test.issuer.TestIssuer;
import cn.yingshang.platform.test.openapi.OpenApiTruth;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole service on a real port, with store, broker and issuer: what its tests say to it
 * and how they wait for what it does. The subclass names the application and its day.
 */
public abstract class WholeService {

	protected static final TestIssuer ISSUER = TestIssuer.start();

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
			Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()), new StringSerializer(),
			new ByteArraySerializer());

	protected static final JsonMapper JSON = JsonMapper.builder().build();

	@LocalServerPort
	private int port;

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private ApplicationContext context;

	@DynamicPropertySource
	static void surroundings(DynamicPropertyRegistry registry) {
		Infrastructure.shared().register(registry);
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::location);
	}

	public ApplicationContext context() {
		return this.context;
	}

	protected static String staff(String grant) {
		return ISSUER.token(grant, grant);
	}

	protected static String enterprise(String creditCode) {
		String grant = "applicant." + creditCode + ".210202";
		return ISSUER.token(grant, (claims) -> claims.claim("grants", List.of(grant)).claim("enterprise", creditCode));
	}

	protected Answer get(@Nullable String token, String path) {
		return send(request(token, path).GET());
	}

	protected Answer post(String token, String path, String body) {
		return post(token, path, body, UUID.randomUUID().toString(), null);
	}

	/** A POST on something that exists, with the ETag it has now. */
	protected Answer verb(String token, String path, String body) {
		String etag = get(token, path.substring(0, path.lastIndexOf('/'))).etag();
		return post(token, path, body, UUID.randomUUID().toString(), etag);
	}

	protected Answer post(String token, String path, String body, String key, @Nullable String etag) {
		HttpRequest.Builder request = request(token, path).header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return send((etag != null) ? request.header("If-Match", etag) : request, body);
	}

	/** Publishes an event as another service does at this time, on its topic. */
	protected static void publish(Instant at, String type, String aggregateId, long sequence, JsonNode data) {
		publish("yingshang." + type.split("\\.")[2], at, type, aggregateId, sequence, data);
	}

	protected static void publish(String topic, Instant at, String type, String aggregateId, long sequence,
			JsonNode data) {
		PendingEvent event = new PendingEvent(UUID.randomUUID().toString(), type, sequence, at, data.toString(), null,
				"test", null, "0".repeat(64));
		try {
			PRODUCER.send(EventRecords.write(topic, "/test", aggregateId, event)).get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Polls until the answer is the one wanted. */
	protected static <T> void until(Callable<T> actual, T wanted) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(50))
			.until(actual, (found) -> Optional.ofNullable(found).equals(Optional.ofNullable(wanted)));
	}

	protected HttpRequest.Builder request(@Nullable String token, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		return (token != null) ? request.header("Authorization", "Bearer " + token) : request;
	}

	protected static Answer send(HttpRequest.Builder request) {
		return send(request, "");
	}

	/** Sends it, and holds what was sent and answered to the API documents. */
	private static Answer send(HttpRequest.Builder builder, String sent) {
		HttpRequest request = builder.build();
		try {
			HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
			String answered = new String(response.body(), StandardCharsets.UTF_8);
			assertThat(OpenApiTruth.committed()
				.faults(request.method(), request.uri().getPath(), json(request.headers(), sent), response.statusCode(),
						json(response.headers(), answered)))
				.as("not as docs/openapi describes it")
				.isEmpty();
			return new Answer(response.statusCode(), answered, response.headers().firstValue("ETag").orElse(""),
					response.headers().firstValue("Idempotency-Replayed").isPresent());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String json(HttpHeaders headers, String body) {
		return headers.firstValue("Content-Type").filter((type) -> type.contains("json")).isPresent() ? body : "";
	}

	/** What came back. */
	public record Answer(int status, String body, String etag, boolean replayed) {

		public Answer is(int expected) {
			assertThat(this.status).as(this.body).isEqualTo(expected);
			return this;
		}

		public Answer inState(String state) {
			assertThat(text("state")).as(this.body).isEqualTo(state);
			return this;
		}

		/** Refused by this rule. */
		public Answer breaks(String rule) {
			is(422);
			assertThat(text("rule")).as(this.body).isEqualTo(rule);
			return this;
		}

		/** Refused by this rule, which names the field. */
		public Answer breaks(String rule, String field) {
			breaks(rule);
			assertThat(json().path("errors").path(0).path("field").asString("")).as(this.body).isEqualTo(field);
			return this;
		}

		public String id() {
			return text("id");
		}

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

		public String text(String field) {
			return json().path(field).asString("");
		}

		/** The rule a problem names first. */
		public String rule() {
			return json().path("errors").path(0).path("rule").asString("");
		}

	}

}
