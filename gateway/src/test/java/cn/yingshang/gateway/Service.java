package cn.yingshang.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A service behind the gateway: answers as it is told and remembers what it was sent. */
final class Service {

	/** Says by whom and how it was called. */
	static final HttpHandler ECHO = (exchange) -> answer(exchange, 200, "application/json",
			"{\"caller\":\"%s\"}".formatted(exchange.getRequestHeaders().getFirst("Authorization")));

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final ConcurrentLinkedDeque<Seen> seen = new ConcurrentLinkedDeque<>();

	private volatile HttpHandler behaviour = ECHO;

	private final HttpServer server;

	Service() {
		this(0);
	}

	Service(int port) {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", (exchange) -> {
			Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			headers.putAll(exchange.getRequestHeaders());
			this.seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
					exchange.getRemoteAddress().getPort()));
			this.behaviour.handle(exchange);
		});
		this.server.start();
	}

	void behaves(HttpHandler handler) {
		this.behaviour = handler;
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	String url() {
		return "http://127.0.0.1:" + port();
	}

	int calls() {
		return this.seen.size();
	}

	/** Over how many connections it was called. */
	long connections() {
		return this.seen.stream().map(Seen::connection).distinct().count();
	}

	Seen last() {
		return this.seen.getLast();
	}

	void forget() {
		this.seen.clear();
		this.behaviour = ECHO;
	}

	static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.getRequestBody().readAllBytes();
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	void stop() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	record Seen(String method, String address, Map<String, List<String>> headers, int connection) {

		String header(String name) {
			return String.join("|", this.headers.getOrDefault(name, List.of()));
		}

	}

}
