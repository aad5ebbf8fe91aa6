package cn.yingshang.platform.test.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import cn.yingshang.platform.test.socket.DrippingCaller;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody holds a worker with a body that comes a byte at a time. */
@TestPropertySource(properties = { "server.tomcat.threads.max=10", "yingshang.web.body-time=1s" })
class SlowBodyTests extends HttpTest {

	private static final int CALLERS = 12;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Test
	void answersAndLeavesWhoeverIsNotSignedIn()
			throws IOException, ExecutionException, InterruptedException, TimeoutException {
		try (DrippingCaller caller = new DrippingCaller(this.port)) {
			List<CompletableFuture<String>> answers = new ArrayList<>();
			for (int i = 0; i < CALLERS; i++) {
				answers.add(caller.post("/api/notes"));
			}
			assertThat(send(clerk("/api/notes/me").timeout(PATIENCE)).status()).as("workers are free").isEqualTo(200);
			for (CompletableFuture<String> answer : answers) {
				assertThat(answer.get(60, TimeUnit.SECONDS)).startsWith("HTTP/1.1 401")
					.containsIgnoringCase("connection: close");
			}
		}
	}

	@Test
	void answersAndLeavesWhoTakesTooLong()
			throws IOException, ExecutionException, InterruptedException, TimeoutException {
		try (DrippingCaller caller = new DrippingCaller(this.port)) {
			String answer = caller
				.post("/api/notes", "Authorization: Bearer " + ISSUER.token("clerk", "window.scjg.210202"),
						"Content-Type: application/json", "Idempotency-Key: key-12345678")
				.get(60, TimeUnit.SECONDS);
			assertThat(answer).startsWith("HTTP/1.1 408").contains("body-too-slow");
		}
	}

	@Test
	void keepsAConnectionWhoseRefusedBodyIsThereAlready() throws IOException {
		byte[] refused = "POST /api/notes HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\n{}"
			.getBytes(StandardCharsets.ISO_8859_1);
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			BufferedReader answers = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
			for (int i = 0; i < 2; i++) {
				socket.getOutputStream().write(refused);
				assertThat(answers.readLine()).startsWith("HTTP/1.1 401");
				List<String> head = answers.lines()
					.takeWhile((line) -> !line.isEmpty())
					.map((line) -> line.toLowerCase(Locale.ROOT))
					.toList();
				assertThat(head).doesNotContain("connection: close");
				long length = head.stream()
					.filter((line) -> line.startsWith("content-length: "))
					.mapToLong((line) -> Long.parseLong(line.substring("content-length: ".length())))
					.sum();
				assertThat(answers.skip(length)).isEqualTo(length).isPositive();
			}
		}
	}

}
