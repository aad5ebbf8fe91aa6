package cn.yingshang.demo.client;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One account's way into the suite. A POST carries a fresh key, a verb the entity tag it
 * was given.
 */
public final class Session {

	private static final int TRIES = 5;

	private final SuiteClient client;

	private final String account;

	Session(SuiteClient client, String account) {
		this.client = client;
		this.account = account;
	}

	public String account() {
		return this.account;
	}

	public Reply get(String path) {
		return this.client.send(this.account, "GET", path, null, null, null);
	}

	/** Makes something new. */
	public Reply create(String path, Object body) {
		return create(path, body, this.client.random(16));
	}

	/** Makes something new under a key of the caller's, so that it can be repeated. */
	public Reply create(String path, @Nullable Object body, String key) {
		return this.client.send(this.account, "POST", path, body, key, null);
	}

	/** Does a verb on what was read before. */
	public Reply act(Reply seen, String path, Object body) {
		String etag = seen.etag();
		if (etag == null) {
			throw new NotAsTold(seen.method() + " " + seen.path() + " carried no ETag");
		}
		return act(etag, path, body, this.client.random(16));
	}

	/** Does a verb against an entity tag, under a key of the caller's. */
	public Reply act(String etag, String path, @Nullable Object body, String key) {
		return this.client.send(this.account, "POST", path, body, key, etag);
	}

	/**
	 * Reads a resource, then does a verb on it; again when an event changed it in
	 * between.
	 */
	public Reply readAndAct(String resource, String verb, Map<String, ?> body) {
		Reply reply = act(get(resource).expect(200), resource + "/" + verb, body);
		for (int tries = 1; reply.status() == 412 && tries < TRIES; tries++) {
			reply = act(get(resource).expect(200), resource + "/" + verb, body);
		}
		return reply;
	}

}
