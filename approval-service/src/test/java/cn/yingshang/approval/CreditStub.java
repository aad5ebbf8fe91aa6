package cn.yingshang.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import cn.yingshang.platform.test.contract.Contracts;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;

/** Stands in for credit-service and gives a service token; speaks the shared example. */
public final class CreditStub {

	/** What the neighbour does. */
	public enum Mood {

		ELIGIBLE, NOT_ELIGIBLE, DOWN, SLOW, NONSENSE, ABOUT_ANOTHER, UNKNOWN_SUBJECT

	}

	private static final JsonNode EXAMPLE = Contracts.example("http/credit/eligibility.json");

	private final HttpServer server;

	private final AtomicInteger asked = new AtomicInteger();

	private final CountDownLatch never = new CountDownLatch(1);

	private volatile Mood mood = Mood.ELIGIBLE;

	private CreditStub(HttpServer server) {
		this.server = server;
	}

	public static CreditStub start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			CreditStub stub = new CreditStub(server);
			server.setExecutor(Executors.newCachedThreadPool((work) -> {
				Thread thread = new Thread(work, "credit-stub");
				thread.setDaemon(true);
				return thread;
			}));
			server.createContext("/oauth2/token", (exchange) -> answer(exchange, 200,
					"{\"access_token\":\"own\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
			server.createContext("/api/credit/subjects/", stub::eligibility);
			server.start();
			return stub;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String location() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	public int asked() {
		return this.asked.get();
	}

	public void is(Mood now) {
		this.mood = now;
	}

	private void eligibility(HttpExchange exchange) throws IOException {
		this.asked.incrementAndGet();
		String code = exchange.getRequestURI().getPath().split("/")[4];
		if (!"Bearer own".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			answer(exchange, 401, "{}");
			return;
		}
		switch (this.mood) {
			case ELIGIBLE -> answer(exchange, 200, body(0, code));
			case NOT_ELIGIBLE -> answer(exchange, 200, body(1, code));
			case DOWN -> answer(exchange, 500, "{}");
			case NONSENSE -> answer(exchange, 200, "{\"eligible\":");
			case ABOUT_ANOTHER -> answer(exchange, 200, body(0, "91210202MA0YXHT25D"));
			case UNKNOWN_SUBJECT -> answer(exchange, 404, "{\"code\":\"not-found\"}");
			case SLOW -> {
				try {
					this.never.await(3, TimeUnit.SECONDS);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				answer(exchange, 200, body(0, code));
			}
		}
	}

	private static String body(int example, String code) {
		JsonNode body = EXAMPLE.get("responses").get(example).get("body");
		return body.toString().replace(body.get("creditCode").stringValue(), code);
	}

	private static void answer(HttpExchange exchange, int status, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}
