package cn.yingshang.bench.row;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

import cn.yingshang.bench.load.Connection;
import cn.yingshang.bench.load.Connection.Answer;
import cn.yingshang.demo.client.Tokens;
import org.jspecify.annotations.Nullable;

/** A worker's connection that signs in, keys its POSTs and carries entity tags. */
final class Caller {

	private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

	private final Connection connection;

	private final Tokens tokens;

	Caller(URI base, Tokens tokens) {
		this.connection = new Connection(base);
		this.tokens = tokens;
	}

	Answer get(String account, String path) throws IOException {
		return this.connection.send("GET", path, authorization(account), null);
	}

	Answer post(String account, String path, @Nullable String etag, @Nullable String body) throws IOException {
		String headers = authorization(account) + "Idempotency-Key: bench-" + KEYS.incrementAndGet() + "\r\n"
				+ ((etag != null) ? "If-Match: " + etag + "\r\n" : "");
		return this.connection.send("POST", path, headers, body);
	}

	private String authorization(String account) {
		return account.isEmpty() ? "" : "Authorization: Bearer " + this.tokens.of(account) + "\r\n";
	}

}
