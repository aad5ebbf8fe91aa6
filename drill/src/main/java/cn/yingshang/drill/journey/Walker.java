package cn.yingshang.drill.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.demo.client.Unreachable;
import cn.yingshang.drill.history.History;
import cn.yingshang.drill.history.Operation;
import cn.yingshang.drill.history.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One client: sends an operation, writes down what it was told, and repeats what it does
 * not know under the same key until it knows.
 */
final class Walker {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final int LOOKS = 5;

	private final String name;

	private final SuiteClient client;

	private final History history;

	private final InstantSource time;

	private final RandomGenerator random;

	Walker(String name, SuiteClient client, History history, InstantSource time, RandomGenerator random) {
		this.name = name;
		this.client = client;
		this.history = history;
		this.time = time;
		this.random = random;
	}

	RandomGenerator random() {
		return this.random;
	}

	String key() {
		return this.client.random(16);
	}

	/** Makes something under a collection; now and then asks twice with the same key. */
	Reply create(String account, String collection, Object body) {
		String key = key();
		Reply reply = until(account, collection, collection, body, key, null, 201);
		if (this.random.nextInt(4) == 0) {
			until(account, collection, collection, body, key, null, 201);
		}
		return reply;
	}

	/**
	 * Does a verb on what was read before; read again when an event's effect came
	 * between, as a person would.
	 */
	Reply act(String account, Reply seen, String resource, String verb, @Nullable Object body) {
		Reply read = seen;
		for (int i = 0; i < LOOKS; i++) {
			Reply reply = until(account, resource, resource + "/" + verb, body, key(), read.etag(), 200);
			if (reply.status() == 200) {
				return reply;
			}
			read = await(account, resource, (now) -> true);
		}
		throw new GaveUp(resource + " changed under every " + verb);
	}

	/** One attempt that may well be refused, such as one of two at the same time. */
	void attempt(String account, String resource, String verb, Object body, @Nullable String etag) {
		String key = key();
		Reply reply = send(account, resource, resource + "/" + verb, body, key, etag);
		if (reply == null || reply.status() >= 500 || reply.status() == 429) {
			Instant end = this.time.instant().plus(PATIENCE);
			while ((reply == null || reply.status() >= 500 || reply.status() == 429)
					&& this.time.instant().isBefore(end)) {
				pause(Duration.ofMillis(300));
				reply = send(account, resource, resource + "/" + verb, body, key, etag);
			}
		}
	}

	private Reply until(String account, String resource, String path, @Nullable Object body, String key,
			@Nullable String etag, int expected) {
		Instant end = this.time.instant().plus(PATIENCE);
		while (this.time.instant().isBefore(end)) {
			Reply reply = send(account, resource, path, body, key, etag);
			boolean moved = reply != null && reply.status() == 412 && etag != null;
			if (reply != null && (reply.status() == expected || moved)) {
				return reply;
			}
			// The subject may still be on its way; its name is rule H-01.
			boolean onItsWay = reply != null && reply.status() == 422 && reply.body().toString().contains("H-01");
			if (reply != null && reply.status() < 500 && reply.status() != 429 && !onItsWay) {
				throw new GaveUp(account + " " + path + " answered " + reply.status() + " " + reply.body());
			}
			pause(Duration.ofMillis(300));
		}
		throw new GaveUp(path + " stayed unanswered");
	}

	private @Nullable Reply send(String account, String resource, String path, @Nullable Object body, String key,
			@Nullable String etag) {
		Instant invoked = this.time.instant();
		Session session = this.client.as(account);
		try {
			Reply reply = (etag != null) ? session.act(etag, path, body, key) : session.create(path, body, key);
			note(account, resource, path, key, invoked, reply, etag == null);
			return reply;
		}
		catch (Unreachable | NotAsTold ex) {
			this.history.add(new Operation(this.name, key, verb(path), account, (etag != null) ? resource : null,
					invoked, this.time.instant(), Outcome.UNKNOWN, 0, null));
			return null;
		}
	}

	private void note(String account, String resource, String path, String key, Instant invoked, Reply reply,
			boolean creates) {
		Outcome outcome = Outcome.FAILED;
		String named = creates ? null : resource;
		if (reply.status() < 300) {
			outcome = Outcome.OK;
			if (creates) {
				String id = reply.body().has("id") ? reply.text("/id") : reply.text("/creditCode");
				named = resource + "/" + id;
			}
		}
		else if (reply.status() >= 500) {
			outcome = Outcome.UNKNOWN;
		}
		this.history.add(new Operation(this.name, key, verb(path), account, named, invoked, this.time.instant(),
				outcome, reply.status(), reply.etag()));
	}

	private static String verb(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** Reads until what is waited for shows. */
	Reply await(String account, String path, Predicate<Reply> shows) {
		Instant end = this.time.instant().plus(PATIENCE);
		while (this.time.instant().isBefore(end)) {
			try {
				Reply reply = this.client.as(account).get(path);
				if (reply.status() == 200 && shows.test(reply)) {
					return reply;
				}
			}
			catch (Unreachable | NotAsTold ex) {
				// A fault is at work; reading again is all there is to do.
				pause(Duration.ofMillis(100));
			}
			pause(Duration.ofMillis(200));
		}
		throw new GaveUp(path + " never showed what was waited for");
	}

	private static void pause(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new GaveUp("interrupted");
		}
	}

}
