package cn.yingshang.complaint;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import cn.yingshang.complaint.subject.Subjects;
import cn.yingshang.platform.test.service.WholeService;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a real port, with store, broker and issuer, on a day of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = ComplaintApplication.class,
		properties = "logging.structured.format.console=")
@Import(Server.Day.class)
public abstract class Server extends WholeService {

	protected static final String OPERATOR = staff("operator.sjj.210202");

	protected static final String SUPERVISOR = staff("supervisor.sjj.210202");

	protected static final String HANDLER = staff("handler.wjw.210202");

	@Autowired
	protected Subjects subjects;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("yingshang.complaint.reporter.active-key", () -> "k1");
		registry.add("yingshang.complaint.reporter.keys.k1", () -> key(1));
		registry.add("yingshang.complaint.reporter.finding-key", () -> key(2));
	}

	private static String key(int seed) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) seed);
		return Base64.getEncoder().encodeToString(key);
	}

	/** Uploads bytes. */
	protected Answer upload(String token, byte[] content) {
		return send(request(token, "/api/complaints/attachments").header("Content-Type", "application/octet-stream")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(HttpRequest.BodyPublishers.ofByteArray(content)));
	}

	/** Makes an enterprise known as credit-service does. */
	protected void register(String creditCode) {
		if (!this.subjects.knows(creditCode)) {
			publish("cn.yingshang.credit.subject.registered.v1", creditCode, 1,
					JSON.createObjectNode()
						.put("creditCode", creditCode)
						.put("name", "大连示例酒店")
						.put("region", "210202")
						.put("industry", "H6110"));
			until(() -> this.subjects.knows(creditCode), true);
		}
	}

	/** Publishes an event as another service does, on the day of the test. */
	protected static void publish(String type, String aggregateId, long sequence, JsonNode data) {
		publish(Day.NOW, type, aggregateId, sequence, data);
	}

	/** The day on which the service is tested. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Day {

		/** The Monday. */
		public static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneOffset.UTC);
		}

	}

}
