package cn.yingshang.gateway;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import cn.yingshang.platform.test.socket.DrippingCaller;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody holds the gateway's workers or places with bodies that come a byte at a time.
 */
class SlowBodyTests {

	private static final int CALLERS = 14;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Service SERVICE = new Service();

	private static OwnGateway gateway;

	@BeforeAll
	static void start() {
		gateway = OwnGateway.start("--yingshang.services.complaint.url=" + SERVICE.url(),
				"--server.tomcat.threads.max=12", "--yingshang.web.body-time=3s",
				"--yingshang.gateway.limit.clients.slow.per-second=1000",
				"--yingshang.gateway.limit.clients.slow.burst=1000",
				"--yingshang.gateway.limit.clients.slow.in-flight=2");
	}

	@AfterAll
	static void stop() {
		gateway.close();
		SERVICE.stop();
	}

	@Test
	void leavesWhoIsNotSignedIn() throws IOException, ExecutionException, InterruptedException, TimeoutException {
		try (DrippingCaller caller = new DrippingCaller(gateway.port())) {
			List<CompletableFuture<String>> answers = new ArrayList<>();
			for (int i = 0; i < CALLERS; i++) {
				answers.add(caller.post("/api/complaints/attachments"));
			}
			assertThat(GatewayTest.send(gateway.to("/api/complaints/orders").timeout(PATIENCE)).status())
				.as("workers are free")
				.isEqualTo(200);
			for (CompletableFuture<String> answer : answers) {
				assertThat(answer.get(60, TimeUnit.SECONDS)).startsWith("HTTP/1.1 401")
					.containsIgnoringCase("connection: close");
			}
		}
	}

	@Test
	void leavesWhoTakesTooLongAndLetsNobodyHaveAllPlaces()
			throws IOException, ExecutionException, InterruptedException, TimeoutException {
		String token = "Bearer " + GatewayTest.ISSUER.token("slow", (claims) -> claims.claim("azp", "slow"));
		try (DrippingCaller caller = new DrippingCaller(gateway.port())) {
			List<CompletableFuture<String>> answers = new ArrayList<>();
			for (int i = 0; i < 2; i++) {
				answers.add(caller.post("/api/complaints/orders", "Authorization: " + token,
						"Content-Type: application/json"));
			}
			Awaitility.await()
				.untilAsserted(() -> GatewayTest.send(gateway.as(token, "/api/complaints/orders"))
					.isProblem(429, "too-many-requests"));
			assertThat(GatewayTest
				.send(gateway.to("/api/complaints/orders").POST(HttpRequest.BodyPublishers.ofString("{}")))
				.status()).as("somebody else").isEqualTo(200);
			for (CompletableFuture<String> answer : answers) {
				assertThat(answer.get(60, TimeUnit.SECONDS)).startsWith("HTTP/1.1 408").contains("body-too-slow");
			}
			assertThat(GatewayTest.send(gateway.as(token, "/api/complaints/orders")).status()).as("free again")
				.isEqualTo(200);
		}
	}

}
