package cn.yingshang.platform.test.http;

import java.time.Duration;

import cn.yingshang.platform.test.infrastructure.Infrastructure;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReadinessIT extends HttpTest {

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

}
