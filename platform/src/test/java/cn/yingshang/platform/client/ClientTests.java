package cn.yingshang.platform.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import cn.yingshang.platform.client.RemoteUnavailable.Reason;
import cn.yingshang.platform.client.ScoreClient.Score;
import cn.yingshang.platform.observe.Correlation;
import cn.yingshang.platform.observe.PlatformDefaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

class ClientTests {

	private static final String SCORE = "{\"id\":\"a\",\"points\":7,\"unknown\":{\"x\":[1]}}";

	private final Neighbour neighbour = new Neighbour();

	private final Neighbour issuer = new Neighbour();

	private final AtomicInteger tokens = new AtomicInteger();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withInitializer((context) -> new PlatformDefaults().postProcessEnvironment(context.getEnvironment(),
				new SpringApplication()))
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, ValidationAutoConfiguration.class,
				FeignAutoConfiguration.class, ClientAutoConfiguration.class))
		.withUserConfiguration(Clients.class)
		.withPropertyValues("yingshang.services.scores.url=" + this.neighbour.url(),
				"yingshang.client.id=approval-service", "yingshang.client.secret=s:e/cret",
				"yingshang.client.token-uri=" + this.issuer.url() + "/oauth2/token",
				"spring.cloud.openfeign.client.config.default.read-timeout=400",
				"yingshang.services.scores.deadline=900ms", "yingshang.services.scores.max-body=10KB");

	@BeforeEach
	void givesTokens() {
		this.issuer.does((exchange) -> {
			String token = "{\"access_token\":\"token-" + this.tokens.incrementAndGet()
					+ "\",\"token_type\":\"Bearer\",\"expires_in\":300}";
			Neighbour.answer(exchange, 200, "application/json", token);
		});
	}

	@AfterEach
	void close() {
		this.neighbour.close();
		this.issuer.close();
		SecurityContextHolder.clearContext();
		MDC.clear();
	}

	private void with(Consumer<ScoreClient> test) {
		this.runner.run((context) -> test.accept(context.getBean(ScoreClient.class)));
	}

	private static Reason failure(ScoreClient client) {
		RemoteUnavailable failure = catchThrowableOfType(RemoteUnavailable.class, () -> client.score("a"));
		assertThat(failure).isNotNull();
		assertThat(failure.service()).isEqualTo("scores");
		assertThat(failure.status()).isEqualTo(503);
		return failure.reason();
	}

	@Test
	void ignoresWhatItDoesNotKnow() {
		this.neighbour.answers(200, "application/json", SCORE);
		with((client) -> assertThat(client.score("a")).isEqualTo(new Score("a", 7, null)));
	}

	@Test
	void writesJson() {
		StringBuilder sent = new StringBuilder();
		this.neighbour.does((exchange) -> {
			sent.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			Neighbour.answer(exchange, 201, "application/json", SCORE);
		});
		with((client) -> client.add(new Score("𠮷", 1, null)));
		assertThat(sent.toString()).contains("\"id\":\"𠮷\"", "\"points\":1");
		assertThat(this.neighbour.asked.get(0).getFirst("Content-Type")).isEqualTo("application/json");
	}

	@Test
	void tellsThatNobodyListens() {
		this.neighbour.close();
		with((client) -> assertThat(failure(client)).isEqualTo(Reason.UNREACHABLE));
	}

	@Test
	void doesNotWaitForASlowNeighbour() {
		CountDownLatch end = new CountDownLatch(1);
		this.neighbour.does((exchange) -> {
			for (int i = 0; i < 40 && !awaitQuietly(end); i++) {
				assertThat(exchange.getRequestMethod()).isEqualTo("GET");
			}
			exchange.close();
		});
		with((client) -> {
			long start = System.nanoTime();
			assertThat(failure(client)).isEqualTo(Reason.SLOW);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
			assertThat(this.neighbour.asked).as("a slow neighbour is not asked again").hasSize(1);
			end.countDown();
		});
	}

	@Test
	void doesNotWaitForATricklingAnswer() {
		CountDownLatch end = new CountDownLatch(1);
		this.neighbour.does((exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 0);
			for (int i = 0; i < 40 && !awaitQuietly(end); i++) {
				exchange.getResponseBody().write(' ');
				exchange.getResponseBody().flush();
			}
			exchange.close();
		});
		with((client) -> {
			assertThat(failure(client)).isEqualTo(Reason.SLOW);
			end.countDown();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>Login</html>", "{\"id\":", "null", "[]", "{\"id\":\"a\",\"points\":\"many\"}", "" })
	void takesNonsenseForAway(String body) {
		this.neighbour.answers(200, "application/json", body);
		with((client) -> assertThat(failure(client)).isEqualTo(Reason.NONSENSE));
	}

	@Test
	void takesAnotherMediaTypeForNonsense() {
		this.neighbour.answers(200, "text/html", SCORE);
		with((client) -> assertThat(failure(client)).isEqualTo(Reason.NONSENSE));
	}

	@Test
	void readsNoMoreThanTheLimit() {
		this.neighbour.answers(200, "application/json", "{\"id\":\"" + "a".repeat(20_000) + "\",\"points\":1}");
		with((client) -> assertThat(failure(client)).isEqualTo(Reason.NONSENSE));
	}

	@ParameterizedTest
	@CsvSource({ "500,FAILED", "502,FAILED", "503,BUSY", "429,BUSY", "302,NONSENSE" })
	void takesFailuresForAway(int status, Reason reason) {
		this.neighbour.answers(status, "text/plain", "");
		with((client) -> assertThat(failure(client)).isEqualTo(reason));
	}

	@Test
	void handsOnARefusal() {
		this.neighbour.answers(409, "application/problem+json",
				"{\"type\":\"x\",\"status\":409,\"code\":\"wrong-state\",\"state\":\"DONE\",\"detail\":null}");
		with((client) -> assertThatExceptionOfType(RemoteProblem.class).isThrownBy(() -> client.score("a"))
			.satisfies((problem) -> {
				assertThat(problem.status()).isEqualTo(409);
				assertThat(problem.code()).isEqualTo("wrong-state");
				assertThat(problem.body()).containsEntry("state", "DONE").doesNotContainKey("detail");
			}));
		assertThat(this.neighbour.asked).hasSize(1);
	}

	@Test
	void repeatsOnlyWhatOnlyReads() {
		AtomicInteger calls = new AtomicInteger();
		this.neighbour.does((exchange) -> {
			boolean fails = calls.incrementAndGet() <= 2;
			Neighbour.answer(exchange, fails ? 500 : 200, "application/json", SCORE);
		});
		with((client) -> {
			assertThat(client.score("a").points()).isEqualTo(7);
			assertThat(calls).hasValue(3);
			calls.set(0);
			assertThatExceptionOfType(RemoteUnavailable.class).isThrownBy(() -> client.add(new Score("a", 1, null)));
			assertThat(calls).hasValue(1);
		});
	}

	@Test
	void leavesAFailingNeighbourAloneAndComesBack() {
		this.neighbour.answers(500, "application/json", "{}");
		with((client) -> {
			for (int i = 0; i < 4; i++) {
				failure(client);
			}
			int asked = this.neighbour.asked.size();
			assertThat(failure(client)).isEqualTo(Reason.BREAKER_OPEN);
			assertThat(this.neighbour.asked).as("an open breaker asks nobody").hasSize(asked);
			this.neighbour.answers(200, "application/json", SCORE);
			await().atMost(Duration.ofSeconds(15))
				.pollInterval(Duration.ofMillis(200))
				.ignoreExceptions()
				.until(() -> client.score("a").points() == 7);
			for (int i = 0; i < 5; i++) {
				assertThat(client.score("a").points()).isEqualTo(7);
			}
		});
	}

	@Test
	void keepsTheBreakerClosedForRefusals() {
		this.neighbour.answers(404, "application/problem+json", "{\"code\":\"not-found\"}");
		with((client) -> {
			for (int i = 0; i < 30; i++) {
				assertThatExceptionOfType(RemoteProblem.class).isThrownBy(() -> client.score("a"));
			}
		});
	}

	@Test
	void signsInAsTheServiceOnce() {
		this.neighbour.answers(200, "application/json", SCORE);
		with((client) -> {
			for (int i = 0; i < 5; i++) {
				client.score("a");
			}
			assertThat(this.tokens).hasValue(1);
			assertThat(this.neighbour.asked)
				.allSatisfy((headers) -> assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer token-1"));
			assertThat(this.issuer.asked.get(0).getFirst("Authorization")).startsWith("Basic ");
		});
	}

	@Test
	void fetchesANewTokenAfterA401() {
		this.neighbour.answers(401, "application/problem+json", "{\"code\":\"invalid-token\"}");
		with((client) -> {
			assertThatExceptionOfType(RemoteProblem.class).isThrownBy(() -> client.score("a"));
			this.neighbour.answers(200, "application/json", SCORE);
			client.score("a");
			assertThat(this.neighbour.asked.get(1).getFirst("Authorization")).isEqualTo("Bearer token-2");
		});
	}

	@Test
	void tellsThatTheIssuerIsAwayWithoutBlamingTheNeighbour() {
		this.issuer.close();
		with((client) -> {
			for (int i = 0; i < 12; i++) {
				assertThatExceptionOfType(RemoteUnavailable.class).isThrownBy(() -> client.add(new Score("a", 1, null)))
					.satisfies((ex) -> assertThat(ex.service()).isEqualTo("issuer"));
			}
			assertThat(this.neighbour.asked).isEmpty();
		});
	}

	@Test
	void relaysTheCallersTokenAndFailsWithoutOne() {
		this.neighbour.answers(200, "application/json", SCORE);
		this.runner.withPropertyValues("yingshang.services.scores.auth=RELAY").run((context) -> {
			ScoreClient client = context.getBean(ScoreClient.class);
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> client.score("a"));
			Jwt jwt = Jwt.withTokenValue("callers-token").header("alg", "RS256").subject("clerk").build();
			SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(jwt));
			client.score("a");
			assertThat(this.neighbour.asked).hasSize(1);
			assertThat(this.neighbour.asked.get(0).getFirst("Authorization")).isEqualTo("Bearer callers-token");
			assertThat(this.tokens).hasValue(0);
		});
	}

	@Test
	void handsOnTheCorrelationId() {
		this.neighbour.answers(200, "application/json", SCORE);
		with((client) -> {
			MDC.put(Correlation.MDC_KEY, "corr-1234");
			client.score("a");
		});
		assertThat(this.neighbour.asked.get(0).get(Correlation.HEADER)).containsExactly("corr-1234");
	}

	@Test
	void survivesManyFirstCallsAtOnce() {
		this.neighbour.answers(200, "application/json", SCORE);
		with((client) -> {
			ExecutorService threads = Executors.newFixedThreadPool(16);
			CountDownLatch start = new CountDownLatch(1);
			List<Future<Score>> answers = new ArrayList<>();
			for (int i = 0; i < 16; i++) {
				answers.add(threads.submit(() -> {
					start.await();
					return client.score("a");
				}));
			}
			start.countDown();
			assertThat(answers)
				.allSatisfy((answer) -> assertThat(answer.get(5, TimeUnit.SECONDS).points()).isEqualTo(7));
			threads.shutdownNow();
		});
	}

	@Test
	void refusesToStartWithoutAnAccount() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, FeignAutoConfiguration.class,
					ClientAutoConfiguration.class))
			.withUserConfiguration(Clients.class)
			.withPropertyValues("yingshang.services.scores.url=" + this.neighbour.url())
			.run((context) -> assertThat(context).getFailure().hasMessageContaining("yingshang.client.id"));
	}

	private static boolean awaitQuietly(CountDownLatch latch) {
		try {
			return latch.await(100, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableFeignClients(clients = ScoreClient.class)
	static class Clients {

	}

}
