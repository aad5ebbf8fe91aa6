package cn.yingshang.platform.test.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class AccessLogTests extends HttpTest {

	private final Logger logger = (Logger) LoggerFactory.getLogger("yingshang.access");

	private final Lines lines = new Lines();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void leave() {
		this.logger.detachAppender(this.lines);
	}

	@Test
	void theCorrelationOfARefusalStandsInOneLineWithItsCode() {
		String correlation = send(clerk("/api/notes/rule")).isProblem(422, "rule-violated")
			.json()
			.path("correlation")
			.asString();
		assertThat(line(correlation)).matches("GET /api/notes/rule 422 rule-violated \\d+ ms");
	}

	@Test
	void aRefusalBeforeAnyControllerIsWrittenDownToo() {
		String correlation = send(to("/api/notes/me")).isProblem(401, "unauthenticated").header("X-Correlation-Id");
		assertThat(line(correlation)).startsWith("GET /api/notes/me 401 unauthenticated ");
	}

	@Test
	void anAnswerHasItsLineWithoutQueryCallerOrName() {
		String correlation = send(clerk("/api/notes/me?phone=13900000000&name=%E5%BC%A0")).header("X-Correlation-Id");
		assertThat(line(correlation)).startsWith("GET /api/notes/me ").doesNotContain("1390", "name", "clerk");
		String other = send(clerk("/api/notes/%E5%BC%A0%E4%B8%89/13900000000")).header("X-Correlation-Id");
		assertThat(line(other)).startsWith("GET /api/notes/*/* 404 ");
	}

	@Test
	void probesAreNotWrittenDown() {
		String correlation = send(to("/livez")).header("X-Correlation-Id");
		send(to("/livez"));
		assertThat(this.lines.of(correlation)).isEmpty();
	}

	/** The line is written when the answer is out. */
	private String line(String correlation) {
		return await().until(() -> this.lines.of(correlation), (found) -> !found.isEmpty()).get(0);
	}

	private static final class Lines extends AppenderBase<ILoggingEvent> {

		private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

		@Override
		protected void append(ILoggingEvent event) {
			event.prepareForDeferredProcessing();
			this.events.add(event);
		}

		List<String> of(String correlation) {
			return this.events.stream()
				.filter((event) -> correlation.equals(event.getMDCPropertyMap().get("correlation")))
				.map(ILoggingEvent::getFormattedMessage)
				.toList();
		}

	}

}
