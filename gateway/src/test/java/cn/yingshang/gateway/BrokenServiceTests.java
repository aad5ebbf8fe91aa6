package cn.yingshang.gateway;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BrokenServiceTests {

	private static final RawService SERVICE = new RawService();

	private static OwnGateway gateway;

	@BeforeAll
	static void start() {
		gateway = OwnGateway.start("--yingshang.services.credit.url=" + SERVICE.url(),
				"--yingshang.gateway.route.enough=10000", "--yingshang.gateway.route.window=10000");
	}

	@AfterAll
	static void stop() throws IOException {
		gateway.close();
		SERVICE.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1\r\n\r\n", "\u0000\u0001\u0002\u0003",
			"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nhello" })
	void tellsToComeBackWhenTheServiceBreaksOff(String bytes) {
		SERVICE.answers(bytes);
		tellsToComeBack("service-broke-off");
	}

	@Test
	void tellsToComeBackWhenTheServiceCutsTheConnection() {
		SERVICE.resets();
		tellsToComeBack("service-broke-off");
	}

	private static void tellsToComeBack(String code) {
		for (HttpRequest.Builder request : List.of(gateway.to("/api/credit/records"),
				gateway.to("/api/credit/records").POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}")),
				gateway.to("/api/credit/attachments")
					.POST(HttpRequest.BodyPublishers.ofByteArray(new byte[5_000_000])))) {
			GatewayTest.Answer answer = GatewayTest.send(request).isProblem(503, code);
			assertThat(answer.header("Retry-After")).matches("[1-9]");
		}
	}

	@Test
	void answersAProblemWhenTheServiceTalksNonsense() {
		SERVICE.answers("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n");
		GatewayTest.send(gateway.to("/api/credit/records")).isProblem(502, "bad-gateway");
		GatewayTest.send(gateway.to("/api/credit/records").POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}")))
			.isProblem(502, "bad-gateway");
	}

	@Test
	void closesTheConnectionWhenMuchOfAnAnswerIsGoneAlready() {
		SERVICE.answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + IntStream.range(0, 20)
			.mapToObj((i) -> "1000\r\n" + "x".repeat(4096) + "\r\n")
			.reduce("", String::concat));
		assertThatThrownBy(() -> GatewayTest.send(gateway.to("/api/credit/records")))
			.hasRootCauseInstanceOf(IOException.class);
	}

	@Test
	void passesAnswersOnThatEndWithTheConnection() {
		SERVICE.answers("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{\"a\":1}");
		assertThat(GatewayTest.send(gateway.to("/api/credit/records")).body()).isEqualTo("{\"a\":1}");
	}

	@Test
	void followsNoRedirection() {
		SERVICE.answers("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
		assertThat(GatewayTest.send(gateway.to("/api/credit/records")).status()).isEqualTo(302);
	}

}
