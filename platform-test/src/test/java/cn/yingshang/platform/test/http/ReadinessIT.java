package cn.yingshang.platform.test.http;

import java.time.Duration;

import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReadinessIT extends HttpTest {

	@Autowired
	private Failures failures;

	@DynamicPropertySource
	static void infrastructure(DynamicPropertyRegistry registry) {
		Infrastructure.shared().register(registry);
	}

	@Test
	void isReadyWhenStoreAndBrokerAnswer() {
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(send(to("/actuator/health/readiness")).status()).isEqualTo(200));
		Answer details = send(as(ISSUER.token("root", "ops.*.*"), "/actuator/health/readiness"));
		assertThat(details.json().path("components").path("mongo").path("status").asString()).as(details.body())
			.isEqualTo("UP");
		assertThat(details.json().path("components").path("kafka").path("status").asString()).isEqualTo("UP");
		assertThat(send(to("/actuator/health/readiness")).body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void staysReadyAndShowsOpsWhatFails() {
		this.failures.record("job", "ending", "r1", new IllegalStateException("x"));
		String ops = ISSUER.token("root", "ops.*.*");
		JsonNode shown = send(as(ops, "/ops/failures")).json().path("items").path(0);
		assertThat(shown.path("item").asString()).isEqualTo("r1");
		assertThat(shown.path("reason").asString()).startsWith("IllegalStateException at ReadinessIT.java");
		send(clerk("/ops/failures")).isProblem(403, "forbidden");
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(send(to("/actuator/health/readiness")).status()).isEqualTo(200));
		Answer health = send(as(ops, "/actuator/health"));
		assertThat(health.json().path("status").asString()).as(health.body()).isEqualTo("UP");
		assertThat(health.json().path("components").path("failures").path("status").asString()).isEqualTo("FAILING");
		assertThat(send(as(ops, "/actuator/prometheus")).body())
			.contains("yingshang_job_failed_total{cause=\"IllegalStateException\",kind=\"ending\"");
	}

}
