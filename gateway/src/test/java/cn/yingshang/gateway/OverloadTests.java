package cn.yingshang.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverloadTests {

	private static final int CROWD = 1000;

	private static final int LEASE_MILLIS = 60;

	/** Nobody ever makes room, so that one who does not fit never gets in. */
	private static final int PATIENCE_MILLIS = 30_000;

	private static final Service SERVICE = new Service();

	private static OwnGateway gateway;

	@BeforeAll
	static void start() {
		gateway = OwnGateway.start("--yingshang.services.complaint.url=" + SERVICE.url(),
				"--yingshang.gateway.route.connections=8", "--yingshang.gateway.route.lease=" + LEASE_MILLIS + "ms",
				"--yingshang.web.max-in-flight=100");
	}

	@AfterAll
	static void stop() {
		gateway.close();
		SERVICE.stop();
	}

	/**
	 * The first few hold all connections until somebody was refused; from then on each
	 * refusal lets one go, so that waits end by time and by a free connection at once.
	 */
	@Test
	void refusesOnlyWith503AndRetryAfterWhatACrowdAsksTooMuch() {
		Semaphore free = new Semaphore(0);
		SERVICE.behaves((exchange) -> {
			free.acquireUninterruptibly();
			Service.answer(exchange, 201, "application/json", "{}");
		});
		List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
		for (int i = 0; i < CROWD; i++) {
			HttpRequest order = gateway.to("/api/complaints/orders")
				.header("Idempotency-Key", "crowd-" + i)
				.POST(HttpRequest.BodyPublishers.ofString("{\"n\":" + i + "}"))
				.build();
			all.add(GatewayTest.CLIENT.sendAsync(order, HttpResponse.BodyHandlers.ofString()).thenApply((answer) -> {
				free.release();
				return answer;
			}));
		}
		List<HttpResponse<String>> answers = all.stream().map(CompletableFuture::join).toList();
		assertThat(answers).anyMatch((answer) -> answer.statusCode() == 201);
		assertThat(answers).filteredOn((answer) -> answer.statusCode() != 201).isNotEmpty().allSatisfy((answer) -> {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(answer.body()).contains("\"code\":\"overloaded\"");
		});
	}

	@Test
	void lets1000ConnectAtOnceEvenWhileItAcceptsNobody() throws IOException {
		List<Socket> crowd = new ArrayList<>();
		try (OwnGateway full = OwnGateway.start("--server.tomcat.max-connections=1")) {
			for (int i = 0; i < CROWD; i++) {
				Socket socket = new Socket();
				crowd.add(socket);
				socket.connect(new InetSocketAddress("127.0.0.1", full.port()), PATIENCE_MILLIS);
			}
			assertThat(crowd).allMatch(Socket::isConnected);
		}
		finally {
			for (Socket socket : crowd) {
				socket.close();
			}
		}
	}

}
