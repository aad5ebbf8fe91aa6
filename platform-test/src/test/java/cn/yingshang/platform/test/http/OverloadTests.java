package cn.yingshang.platform.test.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = { "yingshang.web.max-in-flight=2", "yingshang.web.retry-after=3s",
		"logging.config=classpath:logback-json.xml" })
class OverloadTests extends HttpTest {

	static final Semaphore WORKING = new Semaphore(0);

	static final CountDownLatch FINISH = new CountDownLatch(1);

	@Test
	void shedsEarlyFinishesWhatItAcceptedAndRecovers() throws InterruptedException {
		List<CompletableFuture<Answer>> accepted = Stream.of(1, 2)
			.map((i) -> CompletableFuture.supplyAsync(() -> send(clerk("/api/notes/slow"))))
			.toList();
		WORKING.acquire(2);
		Answer shed = send(clerk("/api/notes/me")).isProblem(503, "overloaded");
		assertThat(shed.header("Retry-After")).isEqualTo("3");
		assertThat(send(to("/actuator/health/liveness")).status()).isEqualTo(200);
		FINISH.countDown();
		assertThat(accepted).allSatisfy((answer) -> assertThat(answer.join().status()).isEqualTo(200));
		assertThat(send(clerk("/api/notes/me")).status()).isEqualTo(200);
		assertThat(send(to("/actuator/prometheus")).body())
			.contains("yingshang_requests_shed_total{service=\"notes\"} 1.0");
	}

	@Test
	void logsJsonWithCorrelationTraceAndAggregate(CapturedOutput output) {
		send(clerk("/api/notes/boom").header("X-Correlation-Id", "corr-json-1")).isProblem(500, "internal-error");
		JsonNode line = output.getOut()
			.lines()
			.filter((text) -> text.startsWith("{") && text.contains("corr-json-1"))
			.map(JSON::readTree)
			.findFirst()
			.orElseThrow();
		assertThat(line.path("correlation").asString()).isEqualTo("corr-json-1");
		assertThat(line.path("traceId").asString()).matches("[0-9a-f]{32}");
		assertThat(line.path("aggregate").asString()).isEqualTo("boom");
		assertThat(line.path("stack_trace").asString()).contains("the secret reason");
	}

}
