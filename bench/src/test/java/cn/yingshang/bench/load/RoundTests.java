package cn.yingshang.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RoundTests {

	@Test
	void countsUnitsAndErrorsApart() {
		Round round = Round.run(2, Duration.ofMillis(200), (worker) -> {
			if (worker == 1) {
				throw new IOException("down");
			}
			return true;
		});
		assertThat(round.units()).isPositive();
		assertThat(round.errors()).isPositive();
		assertThat(round.percentile(0.5)).isLessThanOrEqualTo(round.percentile(0.99));
	}

	@Test
	void takesPercentilesOfTheSortedLatencies() {
		Round round = new Round(4, 0, 2, new long[] { 1_000_000, 2_000_000, 3_000_000, 40_000_000 });
		assertThat(round.percentile(0.50)).isEqualTo(2);
		assertThat(round.percentile(0.99)).isEqualTo(40);
		assertThat(round.perSecond()).isEqualTo(2);
		assertThat(Rounds.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
	}

	@Test
	void readsAnswersOfEitherForm() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/", (exchange) -> {
			byte[] body = "{\"id\":\"é1\"}".getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("ETag", "\"3\"");
			exchange.sendResponseHeaders(200, exchange.getRequestURI().getPath().equals("/chunked") ? 0 : body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		try (Connection connection = new Connection(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))) {
			for (String path : List.of("/plain", "/chunked", "/plain")) {
				Connection.Answer answer = connection.send("POST", path, "", "{}");
				assertThat(answer.status()).isEqualTo(200);
				assertThat(answer.etag()).isEqualTo("\"3\"");
				assertThat(answer.field("id")).isEqualTo("é1");
			}
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void sendsLoadToLoopbackOnly() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Connection(URI.create("http://example.org:80")));
	}

}
