package cn.yingshang.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTests extends GatewayTest {

	private static final int MEGABYTE = 1024 * 1024;

	@Test
	void refusesABodyThatSaysItIsTooLarge() {
		send(as(window(), "/api/approvals/cases").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[257 * 1024])))
			.isProblem(413, "body-too-large");
		assertThat(APPROVAL.calls()).isZero();
	}

	@Test
	void refusesABodyThatTurnsOutTooLarge() {
		APPROVAL.behaves((exchange) -> Service.answer(exchange, 200, "application/json", "{}"));
		send(as(window(), "/api/approvals/cases")
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300 * 1024]))))
			.isProblem(413, "body-too-large");
		assertThat(this.breakers.circuitBreaker("approval").getMetrics().getNumberOfFailedCalls()).isZero();
	}

	@Test
	void passesAnAttachmentThrough() throws NoSuchAlgorithmException {
		byte[] attachment = new byte[9 * MEGABYTE];
		new Random(7).nextBytes(attachment);
		APPROVAL.behaves((exchange) -> {
			byte[] body = exchange.getRequestBody().readAllBytes();
			try {
				Service.answer(exchange, 201, "text/plain",
						HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IOException(ex);
			}
		});
		Answer answer = send(as(window(), "/api/approvals/attachments")
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(attachment))));
		assertThat(answer.body())
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(attachment)));
		send(as(window(), "/api/approvals/attachments")
			.POST(HttpRequest.BodyPublishers.ofByteArray(new byte[11 * MEGABYTE]))).isProblem(413, "body-too-large");
	}

	@Test
	void passesAFormOnUnread() {
		APPROVAL.behaves((exchange) -> Service.answer(exchange, 200, "text/plain",
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
		Answer answer = send(
				as(window(), "/api/approvals/cases?a=1").header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString("b=2&c=%20")));
		assertThat(answer.body()).isEqualTo("b=2&c=%20");
		assertThat(APPROVAL.last().address()).isEqualTo("/api/approvals/cases?a=1");
	}

	@Test
	void saysThatABodyWasCutOff() throws IOException {
		APPROVAL.behaves((exchange) -> Service.answer(exchange, 200, "application/json", "{}"));
		String head = """
				POST /api/approvals/cases HTTP/1.1
				Host: gateway
				Authorization: Bearer %s
				Content-Type: application/json
				Content-Length: 1000

				{"half":""".formatted(window());
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			socket.shutdownOutput();
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-request");
		}
		assertThat(this.breakers.circuitBreaker("approval").getMetrics().getNumberOfFailedCalls()).isZero();
	}

}
