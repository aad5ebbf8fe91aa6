package cn.yingshang.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import cn.yingshang.platform.test.issuer.TestIssuer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The gateway before four services on free ports, with a real issuer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = GatewayApplication.class,
		properties = { "logging.structured.format.console=", "yingshang.gateway.route.answer=1s",
				"yingshang.gateway.route.window=10", "yingshang.gateway.route.enough=5",
				"yingshang.gateway.route.pause=300ms", "yingshang.gateway.route.trials=2",
				"yingshang.gateway.limit.clients.test-client.per-second=10000",
				"yingshang.gateway.limit.clients.test-client.burst=10000",
				"yingshang.gateway.limit.clients.small.per-second=1", "yingshang.gateway.limit.clients.small.burst=3",
				"yingshang.gateway.limit.anonymous.per-second=1000", "yingshang.gateway.limit.anonymous.burst=1000",
				"yingshang.gateway.cors.origins=https://console.example" })
abstract class GatewayTest {

	static final TestIssuer ISSUER = TestIssuer.start();

	static final Service APPROVAL = new Service();

	static final Service INSPECTION = new Service();

	static final Service COMPLAINT = new Service();

	static final Service CREDIT = new Service();

	static final HttpClient CLIENT = HttpClient.newHttpClient();

	static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	CircuitBreakerRegistry breakers;

	@LocalServerPort
	int port;

	@DynamicPropertySource
	static void addresses(DynamicPropertyRegistry registry) {
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::location);
		registry.add("yingshang.services.approval.url", APPROVAL::url);
		registry.add("yingshang.services.inspection.url", INSPECTION::url);
		registry.add("yingshang.services.complaint.url", COMPLAINT::url);
		registry.add("yingshang.services.credit.url", CREDIT::url);
	}

	@BeforeEach
	void forget() {
		List.of(APPROVAL, INSPECTION, COMPLAINT, CREDIT).forEach(Service::forget);
		this.breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
	}

	static String window() {
		return ISSUER.token("window.wjw.210202", "window.wjw.210202");
	}

	HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	HttpRequest.Builder as(String token, String path) {
		return to(path).header("Authorization", "Bearer " + token);
	}

	static Answer send(HttpRequest.Builder request) {
		return send(request.build());
	}

	static Answer send(HttpRequest request) {
		try {
			HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
			return new Answer(response.statusCode(), response.headers().map(),
					new String(response.body(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	record Answer(int status, Map<String, List<String>> headers, String body) {

		JsonNode json() {
			return JSON.readTree(this.body);
		}

		String header(String name) {
			return this.headers.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().equalsIgnoreCase(name))
				.map((entry) -> String.join("|", entry.getValue()))
				.findFirst()
				.orElse("");
		}

		Answer isProblem(int expected, String code) {
			assertThat(this.status).as(this.body).isEqualTo(expected);
			assertThat(header("Content-Type")).isEqualTo("application/problem+json");
			JsonNode problem = json();
			assertThat(problem.path("code").asString()).as(this.body).isEqualTo(code);
			assertThat(problem.path("type").asString()).isEqualTo("https://yingshang.example/problems/" + code);
			assertThat(problem.path("status").asInt()).isEqualTo(expected);
			assertThat(problem.path("title").asString()).isNotBlank();
			assertThat(problem.path("correlation").asString()).isEqualTo(header("X-Correlation-Id")).isNotBlank();
			return this;
		}

	}

}
