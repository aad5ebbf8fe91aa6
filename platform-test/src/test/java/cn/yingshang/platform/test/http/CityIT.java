package cn.yingshang.platform.test.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A running service takes a later notice, and refuses a wrong one without losing the last
 * good data.
 */
class CityIT extends HttpTest {

	private static final String OPS = ISSUER.token("root", "ops.*.*");

	@TempDir
	static Path folder;

	@Autowired
	private WorkingCalendar calendar;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		Infrastructure.shared().register(registry);
		registry.add("yingshang.city", folder::toString);
		registry.add("yingshang.city-check", () -> "100ms");
	}

	@Test
	void takesANoticeThatIsPutIntoTheFolderAndRefusesAWrongOne() throws IOException {
		LocalDate newYear = LocalDate.of(2027, 1, 1);
		assertThat(this.calendar.isWorkingDay(newYear)).isTrue();
		notice("2027", """
				{"years": {"2027": {"holidays": ["2027-01-01"], "workdays": [], "names": {"2027-01-01": "元旦"},
				  "source": {"doc": "关于2027年部分节假日安排的通知(测试数据)"}}}}""");
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.calendar.isWorkingDay(newYear)).isFalse());

		Path wrong = notice("2028", "{\"years\": {\"2028\": {}}}");
		JsonNode refused = reload();
		assertThat(refused.path("refused").asString()).contains("2028.json, year 2028");
		assertThat(refused.path("notices").path(3).path("document").asString()).contains("2027年");
		assertThat(this.calendar.isWorkingDay(newYear)).isFalse();
		assertThat(health().path("status").asString()).isEqualTo("REFUSED");
		assertThat(send(as(OPS, "/actuator/health")).json().path("status").asString()).isEqualTo("UP");

		Files.delete(wrong);
		assertThat(reload().has("refused")).isFalse();
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(health().path("status").asString()).isEqualTo("UP"));
	}

	@Test
	void isForOpsOnly() {
		send(clerk("/ops/city")).isProblem(403, "forbidden");
		send(post("/ops/city/reload", "")).isProblem(403, "forbidden");
	}

	private JsonNode reload() {
		Answer answer = send(as(OPS, "/ops/city/reload").header("Idempotency-Key", "key-12345678")
			.POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private JsonNode health() {
		return send(as(OPS, "/actuator/health")).json().path("components").path("city");
	}

	private static Path notice(String name, String json) throws IOException {
		Files.createDirectories(folder.resolve("calendars"));
		return Files.writeString(folder.resolve("calendars").resolve(name + ".json"), json);
	}

}
