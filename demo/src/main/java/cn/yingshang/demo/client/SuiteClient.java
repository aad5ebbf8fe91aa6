package cn.yingshang.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Speaks to the suite as one account at a time; thread-safe. */
public final class SuiteClient {

	private static final Duration TIMEOUT = Duration.ofSeconds(15);

	private final HttpClient http;

	private final SuiteAddress address;

	private final Tokens tokens;

	private final RandomGenerator random;

	private final Consumer<Reply> listener;

	private final JsonMapper json = JsonMapper.builder().build();

	public SuiteClient(SuiteAddress address, InstantSource time, RandomGenerator random) {
		this(address, time, random, (reply) -> {
		});
	}

	/**
	 * A client whose replies are listened to.
	 * @param listener hears every reply
	 */
	public SuiteClient(SuiteAddress address, InstantSource time, RandomGenerator random, Consumer<Reply> listener) {
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(3))
			.build();
		this.address = address;
		this.tokens = new Tokens(this.http, address, time);
		this.random = random;
		this.listener = listener;
	}

	/** The session of a demonstration account; the empty account sends no token. */
	public Session as(String account) {
		return new Session(this, account);
	}

	/** A random text of hexadecimal digits. */
	public String random(int bytes) {
		byte[] random = new byte[bytes];
		synchronized (this.random) {
			this.random.nextBytes(random);
		}
		return HexFormat.of().formatHex(random);
	}

	Reply send(String account, String method, String path, @Nullable Object body, @Nullable String key,
			@Nullable String etag) {
		String correlation = random(8);
		String traceparent = "00-" + random(16) + "-" + random(8) + "-01";
		URI uri = this.address.gateway().resolve(path);
		HttpRequest.Builder request = HttpRequest.newBuilder(uri)
			.timeout(TIMEOUT)
			.header("Accept", "application/json, application/problem+json")
			.header("X-Correlation-Id", correlation)
			.header("traceparent", traceparent);
		if (!account.isEmpty()) {
			request.header("Authorization", "Bearer " + this.tokens.of(account));
		}
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		if (etag != null) {
			request.header("If-Match", etag);
		}
		if (body != null) {
			request.header("Content-Type", "application/json")
				.method(method, HttpRequest.BodyPublishers.ofString(this.json.writeValueAsString(body)));
		}
		else {
			request.method(method, HttpRequest.BodyPublishers.noBody());
		}
		Reply reply = exchange(account, uri, path, method, request.build(), correlation, traceparent);
		this.listener.accept(reply);
		return reply;
	}

	private Reply exchange(String account, URI uri, String path, String method, HttpRequest request, String correlation,
			String traceparent) {
		long start = System.nanoTime();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			return new Reply(method, path, account, response.statusCode(),
					response.headers().firstValue("ETag").orElse(null),
					response.headers().firstValue("Idempotency-Replayed").isPresent(),
					response.headers().firstValue("Location").orElse(null),
					response.headers().firstValue("X-Correlation-Id").orElse(correlation), traceparent,
					read(response.body()), Duration.ofNanos(System.nanoTime() - start));
		}
		catch (IOException ex) {
			throw new Unreachable(uri, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Unreachable(uri, ex);
		}
	}

	private JsonNode read(String body) {
		return body.isBlank() ? MissingNode.getInstance() : this.json.readTree(body);
	}

}
