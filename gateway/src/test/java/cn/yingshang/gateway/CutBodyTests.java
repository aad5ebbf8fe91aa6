package cn.yingshang.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Half a body never becomes a whole one on its way through the gateway. */
class CutBodyTests {

	private static final String WHOLE = "whole";

	private static final String CUT = "cut";

	private static final Service SERVICE = new Service();

	private static OwnGateway gateway;

	private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

	@BeforeAll
	static void start() {
		gateway = OwnGateway.start("--yingshang.services.complaint.url=" + SERVICE.url(),
				"--server.tomcat.connection-timeout=1s");
	}

	@AfterAll
	static void stop() {
		gateway.close();
		SERVICE.stop();
	}

	@BeforeEach
	void listen() {
		SERVICE.behaves((exchange) -> {
			try {
				exchange.getRequestBody().readAllBytes();
				this.seen.add(WHOLE);
				Service.answer(exchange, 201, "application/json", "{}");
			}
			catch (IOException ex) {
				this.seen.add(CUT);
				exchange.close();
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void isCutForTheServiceToo(Cut cut) throws IOException, InterruptedException {
		try (Socket socket = begin("")) {
			cut.apply(socket);
			assertThat(this.seen.poll(20, TimeUnit.SECONDS)).isEqualTo(CUT);
		}
		assertThat(this.seen).isEmpty();
	}

	@Test
	void isWholeForTheServiceWhenItIs() throws IOException, InterruptedException {
		try (Socket socket = begin("0\r\n\r\n")) {
			assertThat(this.seen.poll(20, TimeUnit.SECONDS)).isEqualTo(WHOLE);
			assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
				.isEqualTo("HTTP/1.1 201");
		}
	}

	@Test
	void isCutForTheServiceWhenItTurnsOutTooLarge() throws IOException, InterruptedException {
		byte[] chunk = "x".repeat(0x4000).getBytes(StandardCharsets.US_ASCII);
		try (Socket socket = begin("")) {
			OutputStream out = socket.getOutputStream();
			for (int i = 0; i < 17; i++) {
				out.write("4000\r\n".getBytes(StandardCharsets.US_ASCII));
				out.write(chunk);
				out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
			}
			out.flush();
			assertThat(this.seen.poll(20, TimeUnit.SECONDS)).isEqualTo(CUT);
		}
	}

	private static Socket begin(String end) throws IOException {
		// More than the gateway gathers before it sends, so that the service sees a part.
		String body = "{\"description\":\"" + "d".repeat(20_000) + "\"}";
		Socket socket = new Socket("127.0.0.1", gateway.port());
		socket.getOutputStream()
			.write(("""
					POST /api/complaints/orders HTTP/1.1
					Host: gateway
					Authorization: Bearer %s
					Content-Type: application/json
					Transfer-Encoding: chunked

					%x
					%s
					""".formatted(GatewayTest.window(), body.length(), body).replace("\n", "\r\n") + end)
				.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
		return socket;
	}

	enum Cut {

		FINISHED {
			@Override
			void apply(Socket socket) throws IOException {
				socket.shutdownOutput();
			}
		},

		RESET {
			@Override
			void apply(Socket socket) throws IOException {
				socket.setSoLinger(true, 0);
				socket.close();
			}
		},

		SILENT {
			@Override
			void apply(Socket socket) {
				// Nothing comes any more.
			}
		};

		abstract void apply(Socket socket) throws IOException;

	}

}
