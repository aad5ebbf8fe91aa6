package cn.yingshang.gateway;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.yingshang.platform.test.issuer.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTests extends GatewayTest {

	@ParameterizedTest
	@ValueSource(strings = { "/api/approvals/items", "/api/approvals/items/food-business",
			"/api/approvals/decisions?region=210202", "/api/approvals/decisions/1",
			"/api/credit/subjects/91210202MA0000000X/records", "/api/credit/subjects/91210202MA0000000X/grade",
			"/api/inspections/items", "/api/inspections/items/HT-01", "/api/inspections/templates",
			"/api/inspections/draws", "/api/inspections/draws/1", "/api/inspections/draws/1/proof" })
	void opensWhatIsPublicToEverybodyButNotToABadToken(String path) {
		assertThat(send(to(path)).status()).isEqualTo(200);
		assertThat(send(as(window(), path)).status()).isEqualTo(200);
		send(as("not.a.token", path)).isProblem(401, "invalid-token");
		send(to(path).POST(HttpRequest.BodyPublishers.noBody())).isProblem(401, "unauthenticated");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/approvals/cases", "/api/credit/subjects/91210202MA0000000X",
			"/api/credit/subjects/91210202MA0000000X/risk-class", "/api/inspections/visits",
			"/api/inspections/draws/1/openings", "/api/complaints/orders" })
	void asksForATokenEverywhereElse(String path) {
		Answer answer = send(to(path)).isProblem(401, "unauthenticated");
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
	}

	@Test
	void refusesForgedExpiredAndForeignTokens() {
		String path = "/api/approvals/cases";
		send(as(TestIssuer.sign(TestIssuer.newKey(), ISSUER.claims("forger").build()), path)).isProblem(401,
				"invalid-token");
		send(as(ISSUER.token("late",
				(claims) -> claims.expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))))), path))
			.isProblem(401, "invalid-token");
		send(as(ISSUER.token("other", (claims) -> claims.audience("elsewhere")), path)).isProblem(401, "invalid-token");
		assertThat(APPROVAL.calls()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/approvals/../../actuator/env", "/api/approvals/%2e%2e/%2e%2e/actuator/health",
			"/api/approvals/..%2f..%2factuator/health", "/api/approvals//cases", "/api/approvals/;x=1/cases",
			"/api/approvals/%00" })
	void letsNobodyOutOfTheRoute(String path) {
		Answer answer = send(as(window(), path));
		assertThat(answer.status()).isIn(400, 404, 403);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(APPROVAL.calls()).isZero();
	}

	@Test
	void routesNoManagementAddress() {
		for (Service service : List.of(APPROVAL, INSPECTION, COMPLAINT, CREDIT)) {
			service.behaves((exchange) -> Service.answer(exchange, 200, "text/plain", "inside"));
		}
		for (String path : List.of("/actuator/health", "/actuator/env", "/api/actuator/health", "/approval/actuator",
				"/v3/api-docs/swagger-config", "/livez", "/actuator")) {
			assertThat(send(as(window(), path)).body()).as(path).doesNotContain("inside");
		}
		assertThat(send(to("/actuator/health")).status()).isEqualTo(200);
		assertThat(send(to("/actuator/gateway")).status()).isEqualTo(401);
		assertThat(send(as(window(), "/actuator/loggers")).status()).isEqualTo(403);
	}

	@Test
	void keepsUsersApart() throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<Void>> runs = new ArrayList<>();
			for (int user = 0; user < 8; user++) {
				String token = ISSUER.token("user-" + user, "window.wjw.210202");
				Callable<Void> run = () -> {
					for (int i = 0; i < 80; i++) {
						Answer mine = send(as(token, "/api/complaints/orders/" + i));
						assertThat(mine.json().path("caller").asString()).isEqualTo("Bearer " + token);
						Answer anybody = send(to("/api/approvals/items/" + i));
						assertThat(anybody.json().path("caller").asString()).isEqualTo("null");
					}
					return null;
				};
				runs.add(threads.submit(run));
			}
			for (Future<Void> run : runs) {
				run.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

}
