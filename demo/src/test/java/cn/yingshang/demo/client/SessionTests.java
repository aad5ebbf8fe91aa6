package cn.yingshang.demo.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a session does when an event is quicker than its verb. */
class SessionTests {

	private final AtomicInteger revision = new AtomicInteger(1);

	private final AtomicInteger events = new AtomicInteger();

	private final Set<String> keys = new HashSet<>();

	private HttpServer server;

	@BeforeEach
	void serve() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/thing", this::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void readsAgainWhatAnEventChanged() {
		this.events.set(2);
		assertThat(act().status()).isEqualTo(200);
		assertThat(this.keys).as("each try is a request of its own").hasSize(3);
	}

	@Test
	void givesUpInTheEnd() {
		this.events.set(100);
		assertThat(act().status()).isEqualTo(412);
		assertThat(this.keys).hasSize(5);
	}

	private Reply act() {
		URI here = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
		return new SuiteClient(new SuiteAddress(here, here), Clock.systemUTC(), new Random(7)).as("")
			.readAndAct("/thing", "do", Map.of());
	}

	/** Every reading is followed by an event, as long as there are some. */
	private void answer(HttpExchange exchange) throws IOException {
		String tag = "\"" + this.revision.get() + "\"";
		int status = 200;
		if (exchange.getRequestMethod().equals("GET")) {
			exchange.getResponseHeaders().set("ETag", tag);
			this.revision.addAndGet((this.events.getAndDecrement() > 0) ? 1 : 0);
		}
		else {
			this.keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
			status = tag.equals(exchange.getRequestHeaders().getFirst("If-Match")) ? 200 : 412;
		}
		byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
