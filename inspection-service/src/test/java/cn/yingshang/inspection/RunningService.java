package cn.yingshang.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;

import cn.yingshang.kernel.id.CreditCode;
import cn.yingshang.platform.aggregate.PendingEvent;
import cn.yingshang.platform.event.EventRecords;
import cn.yingshang.platform.test.contract.Contracts;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import cn.yingshang.platform.test.issuer.TestIssuer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole service with store, broker and issuer, and the neighbours' events by hand.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

	protected static final TestIssuer ISSUER = TestIssuer.start();

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
			Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Infrastructure.shared().bootstrapServers()),
			new StringSerializer(), new ByteArraySerializer());

	private static int counter = 100;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void surroundings(DynamicPropertyRegistry registry) {
		Infrastructure.shared().register(registry);
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::location);
		registry.add("yingshang.client.id", () -> "inspection");
		registry.add("yingshang.client.secret", () -> "inspection");
		registry.add("yingshang.client.token-uri", () -> ISSUER.location() + "/oauth2/token");
	}

	/** A credit code nobody has had in this run. */
	protected static synchronized String newCreditCode() {
		String organisation = CreditCode.completeOrganisationCode("MA0H0%03d".formatted(counter++));
		return CreditCode.complete("91210202" + organisation).value();
	}

	/** Publishes the producer's example, changed in what must be new in each test. */
	protected static void publish(String topic, String fact, String source, long sequence,
			UnaryOperator<ObjectNode> change) {
		String service = topic.split("\\.")[1];
		ObjectNode data = change.apply((ObjectNode) Contracts.event(service, fact));
		PendingEvent event = new PendingEvent(UUID.randomUUID().toString(),
				"cn.yingshang." + service + "." + fact + ".v1", sequence, Instant.now(), data.toString(), null, "test",
				null, "0".repeat(64));
		try {
			PRODUCER.send(EventRecords.write(topic, "/" + service, source, event)).get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	protected static void register(String creditCode, String industry) {
		publish("yingshang.credit", "subject.registered", creditCode, 1,
				(data) -> data.put("creditCode", creditCode).put("industry", industry));
	}

	protected Answer get(String token, String path) {
		return send(request(token, path).GET());
	}

	/** Posts with a new key and, if the thing exists, the revision it has now. */
	protected Answer post(String token, String path, String readAt, String json) {
		HttpRequest.Builder request = request(token, path).header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(HttpRequest.BodyPublishers.ofString(json));
		if (!readAt.isEmpty()) {
			request.header("If-Match", get(token, readAt).header("ETag"));
		}
		return send(request);
	}

	/** Posts against a revision seen before. */
	protected Answer postAt(String etag, String token, String path, String json) {
		return send(request(token, path).header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("If-Match", etag)
			.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	/** A verb on a thing, again if the thing moved in between. */
	protected Answer verb(String token, String thing, String verb, String json) {
		Answer answer = post(token, thing + "/" + verb, thing, json);
		for (int i = 0; i < 5 && answer.status() == 412; i++) {
			answer = post(token, thing + "/" + verb, thing, json);
		}
		return answer;
	}

	private HttpRequest.Builder request(String token, String path) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/inspections" + path));
		return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
	}

	private static Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = CLIENT.send(request.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(""), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	protected static <T> T eventually(Callable<T> look, java.util.function.Predicate<T> good) {
		return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(25)).until(look, good);
	}

	protected static String as(String grant) {
		return ISSUER.token(grant, grant);
	}

	protected static String party(String creditCode) {
		return ISSUER.token("applicant-" + creditCode,
				(claims) -> claims.claim("grants", java.util.List.of("applicant.*.210202"))
					.claim("enterprise", creditCode));
	}

	/** What came back. */
	public record Answer(int status, String etag, String body) {

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

		String header(String name) {
			return this.etag;
		}

		public Answer is(int expected) {
			assertThat(this.status).as(this.body).isEqualTo(expected);
			return this;
		}

		public Answer breaks(String rule) {
			is(422);
			assertThat(json().path("rule").asString()).as(this.body).isEqualTo(rule);
			return this;
		}

	}

}
