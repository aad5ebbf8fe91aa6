package cn.yingshang.inspection;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import cn.yingshang.kernel.id.CreditCode;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.platform.test.contract.Contracts;
import cn.yingshang.platform.test.service.WholeService;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** The whole service on a day of its own, and the neighbours' events by hand. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = InspectionApplication.class)
@Import(RunningService.Day.class)
public abstract class RunningService extends WholeService {

	private static int counter = 100;

	@DynamicPropertySource
	static void neighbours(DynamicPropertyRegistry registry) {
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
		publish(topic, Fixtures.START, "cn.yingshang." + service + "." + fact + ".v1", source, sequence,
				change.apply((ObjectNode) Contracts.event(service, fact)));
	}

	protected static void register(String creditCode, String industry) {
		publish("yingshang.credit", "subject.registered", creditCode, 1,
				(data) -> data.put("creditCode", creditCode).put("industry", industry));
	}

	/** A verb on a thing, again if the thing moved in between. */
	protected Answer verb(String token, String thing, String verb, String json) {
		Answer answer = verb(token, thing + "/" + verb, json);
		for (int i = 0; i < 5 && answer.status() == 412; i++) {
			answer = verb(token, thing + "/" + verb, json);
		}
		return answer;
	}

	/** Posts against a revision seen before. */
	protected Answer postAt(String etag, String token, String path, String json) {
		return post(token, path, json, UUID.randomUUID().toString(), etag);
	}

	@Override
	protected HttpRequest.Builder request(@Nullable String token, String path) {
		return super.request(token, "/api/inspections" + path);
	}

	protected static <T> T eventually(Callable<T> look, Predicate<T> good) {
		return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(25)).until(look, good);
	}

	/** The day on which the service is tested. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Day {

		/** The Monday. */
		public static final LocalDate TODAY = LocalDate.ofInstant(Fixtures.START, CityTime.zone());

		@Bean
		Clock clock() {
			return Clock.fixed(Fixtures.START, ZoneOffset.UTC);
		}

	}

}
