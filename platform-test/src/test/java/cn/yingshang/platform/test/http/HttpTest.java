package cn.yingshang.platform.test.http;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample service on a real port with a real issuer, shared by all tests of the edge.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = NoteService.class,
		properties = { "spring.application.name=notes", "yingshang.web.attachment-paths=/api/notes/files",
				"yingshang.web.max-attachment=1MB" })
abstract class HttpTest {

	static final TestIssuer ISSUER = TestIssuer.start();

	static final HttpClient CLIENT = HttpClient.newHttpClient();

	static final JsonMapper JSON = JsonMapper.builder().build();

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext context;

	public ApplicationContext context() {
		return this.context;
	}

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry registry) {
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::location);
	}

	HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	HttpRequest.Builder as(String token, String path) {
		return to(path).header("Authorization", "Bearer " + token);
	}

	HttpRequest.Builder clerk(String path) {
		return as(ISSUER.token("clerk", "window.scjg.210202"), path);
	}

	HttpRequest.Builder post(String path, String json) {
		return clerk(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", "key-12345678")
			.POST(HttpRequest.BodyPublishers.ofString(json));
	}

	Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
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
				.map((entry) -> entry.getValue().get(0))
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

		Answer names(String field, String rule) {
			JsonNode error = json().path("errors").path(0);
			assertThat(error.path("field").asString()).as(this.body).isEqualTo(field);
			assertThat(error.path("rule").asString()).as(this.body).isEqualTo(rule);
			assertThat(error.path("message").asString()).isNotBlank();
			return this;
		}

		Answer repeats(String rejected) {
			assertThat(json().path("errors").path(0).path("rejected").asString()).as(this.body).isEqualTo(rejected);
			return this;
		}

		Answer keepsQuiet() {
			assertThat(json().path("errors").path(0).has("rejected")).as(this.body).isFalse();
			return this;
		}

	}

}
