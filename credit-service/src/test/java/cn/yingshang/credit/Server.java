package cn.yingshang.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import cn.yingshang.platform.test.service.WholeService;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The whole service on a real port, with store, broker and issuer, on a day of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = CreditApplication.class,
		properties = "logging.structured.format.console=")
@Import(Server.Day.class)
public abstract class Server extends WholeService {

	protected static final String OFFICER = "credit-officer.fgw.210202";

	protected Answer register(String creditCode) {
		return post(staff(OFFICER), "/api/credit/subjects", """
				{"creditCode":"%s","name":"大连示例酒店%s","region":"210202","industry":"H6110"}""".formatted(creditCode,
				creditCode.substring(9)));
	}

	/** Publishes an event as another service does, on the day of the test. */
	protected static void publish(String type, String aggregateId, long sequence, JsonNode data) {
		publish(Day.NOW, type, aggregateId, sequence, data);
	}

	/** The day on which the service is tested. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Day {

		/** The Monday. */
		public static final Instant NOW = Instant.parse("2026-06-15T02:00:00Z");

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneOffset.UTC);
		}

	}

}
