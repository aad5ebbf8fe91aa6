package cn.yingshang.drill;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import cn.yingshang.demo.client.Tokens;
import cn.yingshang.drill.check.Finding;
import cn.yingshang.drill.suite.Members;
import cn.yingshang.drill.suite.Pause;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A burst far above capacity: what is shed must be shed cleanly, what is accepted must be
 * there.
 */
final class Overload {

	private static final String OPERATOR = "operator.sjj.210202";

	private static final String ORDERS = "/api/complaints/orders";

	private static final String TIME_OUT = "timed out";

	private static final String CLEAN = "clean: ";

	private static final int SOON = 10;

	private static final int AT_ONCE = 1000;

	private static final Duration BURST = Duration.ofSeconds(15);

	private static final String ORDER = "{\"type\":\"COMPLAINT\",\"category\":\"SANITATION\",\"region\":\"210202\","
			+ "\"title\":\"演练\",\"description\":\"超载演练\",\"reporter\":{\"name\":\"王小明\",\"phone\":\"13800005678\"}}";

	private final Round round;

	private final URI gateway;

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final Tokens tokens;

	private final PrintWriter out;

	private final JsonMapper json = JsonMapper.builder().build();

	private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();

	private final List<String> accepted = new ArrayList<>();

	Overload(Round round, Members members, PrintWriter out) {
		this.round = round;
		this.gateway = URI.create(members.url("gateway"));
		this.tokens = new Tokens(this.http, URI.create(members.url("issuer")), Clock.systemUTC());
		this.out = out;
	}

	/**
	 * Whether nobody waited in vain, all accepted work is there and it came back by
	 * itself.
	 */
	boolean burst() {
		String token = this.tokens.of(OPERATOR);
		Semaphore slots = new Semaphore(AT_ONCE);
		List<CompletableFuture<Void>> all = new ArrayList<>();
		long begun = System.nanoTime();
		while (System.nanoTime() - begun < BURST.toNanos()) {
			slots.acquireUninterruptibly();
			all.add(this.http.sendAsync(order(token), HttpResponse.BodyHandlers.ofString()).handle((reply, failure) -> {
				note(reply, failure);
				slots.release();
				return null;
			}));
		}
		all.forEach(CompletableFuture::join);
		double recovered = recovered(token);
		Map<String, AtomicInteger> sorted = new TreeMap<>(this.answers);
		this.out.printf("%d requests in %d s, %d at once%n", all.size(), BURST.toSeconds(), AT_ONCE);
		sorted.forEach((answer, count) -> this.out.printf("  %-36s %d%n", answer, count.get()));
		int missing = missing();
		List<Finding> findings = new ArrayList<>();
		double drain = this.round.peace(findings);
		this.out.printf("accepted and not there: %d; recovered after %.1f s; drained after %.1f s%n", missing,
				recovered, drain);
		this.out.flush();
		List<String> wrong = sorted.keySet().stream().filter((answer) -> !answer.startsWith(CLEAN)).toList();
		wrong.forEach((answer) -> this.out.println("NOT CLEAN: " + answer));
		this.out.flush();
		return wrong.isEmpty() && !this.accepted.isEmpty() && missing == 0 && findings.isEmpty() && recovered < SOON;
	}

	/**
	 * How an answer counts: taken, refused by a rule, or shed with the time to come
	 * again. Anything else is not clean.
	 */
	static String judged(int status, boolean retryAfter) {
		boolean shed = status == 429 || status == 503;
		boolean clean = shed ? retryAfter : (status >= 200 && status < 500);
		return (clean ? CLEAN : "") + status + (shed ? (retryAfter ? " with Retry-After" : " bare") : "");
	}

	private HttpRequest order(String token) {
		return HttpRequest.newBuilder(this.gateway.resolve(ORDERS))
			.timeout(Duration.ofSeconds(15))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", this.round.client().random(16))
			.POST(HttpRequest.BodyPublishers.ofString(ORDER))
			.build();
	}

	private void note(@Nullable HttpResponse<String> reply, @Nullable Throwable failure) {
		String answer;
		if (reply == null) {
			Throwable cause = (failure != null && failure.getCause() != null) ? failure.getCause() : failure;
			answer = (cause instanceof HttpTimeoutException) ? TIME_OUT : "refused or cut off: " + cause;
		}
		else if (reply.statusCode() == 201) {
			answer = judged(201, false);
			synchronized (this.accepted) {
				this.accepted.add(this.json.readTree(reply.body()).at("/id").asString());
			}
		}
		else {
			answer = judged(reply.statusCode(), reply.headers().firstValue("Retry-After").isPresent());
		}
		this.answers.computeIfAbsent(answer, (key) -> new AtomicInteger()).incrementAndGet();
	}

	/** Seconds until five requests in a row are accepted within half a second each. */
	private double recovered(String token) {
		long begun = System.nanoTime();
		AtomicInteger row = new AtomicInteger();
		Pause.until(Duration.ofSeconds(60), () -> {
			long sent = System.nanoTime();
			int status = this.http.sendAsync(order(token), HttpResponse.BodyHandlers.ofString())
				.handle((reply, failure) -> (reply != null) ? reply.statusCode() : 0)
				.join();
			boolean good = status == 201 && System.nanoTime() - sent < 500_000_000L;
			row.set(good ? row.get() + 1 : 0);
			return row.get() >= 5;
		});
		return (System.nanoTime() - begun) / 1e9;
	}

	private int missing() {
		int missing = 0;
		for (String id : this.accepted) {
			if (this.round.client().as(OPERATOR).get(ORDERS + "/" + id).status() != 200) {
				missing++;
			}
		}
		return missing;
	}

}
