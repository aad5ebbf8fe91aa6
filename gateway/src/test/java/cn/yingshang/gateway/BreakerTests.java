package cn.yingshang.gateway;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerTests extends GatewayTest {

	private static final HttpHandler NEVER = (exchange) -> {
		try {
			new CountDownLatch(1).await(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	};

	@Test
	void saysThatAServiceIsTooSlow() {
		COMPLAINT.behaves(NEVER);
		send(as(window(), "/api/complaints/orders").POST(HttpRequest.BodyPublishers.ofString("{}"))).isProblem(504,
				"gateway-timeout");
		assertThat(COMPLAINT.calls()).as("a change is never sent twice").isOne();
	}

	@Test
	void leavesAServiceThatFailsAloneAndComesBackToIt() {
		INSPECTION.behaves((exchange) -> Service.answer(exchange, 502, "application/problem+json", "{\"code\":\"x\"}"));
		for (int i = 0; i < 5; i++) {
			Answer untouched = send(as(window(), "/api/inspections/visits"));
			assertThat(untouched.status()).isEqualTo(502);
			assertThat(untouched.body()).isEqualTo("{\"code\":\"x\"}");
		}
		int before = INSPECTION.calls();
		Answer refused = send(as(window(), "/api/inspections/visits")).isProblem(503, "service-unavailable");
		assertThat(refused.header("Retry-After")).isEqualTo("1");
		assertThat(INSPECTION.calls()).isEqualTo(before);
		assertThat(send(as(window(), "/api/approvals/cases")).status()).as("another service").isEqualTo(200);
		INSPECTION.behaves(Service.ECHO);
		Awaitility.await()
			.untilAsserted(() -> assertThat(send(as(window(), "/api/inspections/visits")).status()).isEqualTo(200));
		assertThat(send(as(window(), "/api/inspections/visits")).status()).isEqualTo(200);
		assertThat(this.breakers.circuitBreaker("inspection").getState().name()).isEqualTo("CLOSED");
	}

	@Test
	void saysThatAServiceIsDownAndFindsItAgain() {
		Service gone = new Service();
		int port = gone.port();
		gone.stop();
		try (OwnGateway gateway = OwnGateway.start("--yingshang.services.credit.url=http://127.0.0.1:" + port,
				"--yingshang.gateway.route.window=10", "--yingshang.gateway.route.enough=5",
				"--yingshang.gateway.route.pause=200ms")) {
			for (int i = 0; i < 8; i++) {
				Answer answer = send(gateway.to("/api/credit/records").POST(HttpRequest.BodyPublishers.ofString("{}")))
					.isProblem(503, "service-unavailable");
				assertThat(answer.header("Retry-After")).isEqualTo("1");
			}
			Service back = new Service(port);
			Awaitility.await()
				.untilAsserted(() -> assertThat(send(gateway.to("/api/credit/records")).status()).isEqualTo(200));
			back.stop();
			Service restarted = new Service(port);
			Awaitility.await()
				.untilAsserted(() -> assertThat(send(gateway.to("/api/credit/records")).status()).isEqualTo(200));
			restarted.stop();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 409, 412, 422, 428, 429, 500, 503 })
	void passesProblemsOnUntouchedAndKeepsTheRouteOpen(int status) {
		String problem = "{\"type\":\"https://yingshang.example/problems/x\",\"code\":\"x\",\"name\":\"𠮷\",\"status\":"
				+ status + "}";
		APPROVAL.behaves((exchange) -> {
			exchange.getResponseHeaders().set("Retry-After", "7");
			Service.answer(exchange, status, "application/problem+json", problem);
		});
		for (int i = 0; i < 12; i++) {
			Answer answer = send(as(window(), "/api/approvals/cases"));
			assertThat(answer.status()).isEqualTo(status);
			assertThat(answer.body()).isEqualTo(problem);
			assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
			assertThat(answer.header("Retry-After")).isEqualTo("7");
		}
	}

}
