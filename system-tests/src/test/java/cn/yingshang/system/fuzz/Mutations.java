package cn.yingshang.system.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import cn.yingshang.system.openapi.Operation;
import cn.yingshang.system.wire.Asked;
import org.jspecify.annotations.Nullable;

/** Makes requests that no honest client sends, from what the documents say. */
final class Mutations {

	private static final List<String> VALUES = List.of("null", "true", "0", "-1", "2147483647", "1e400",
			"9223372036854775808", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udbff\\udfff\"", "\"𠮷\\u202e\\u0301\"",
			"[]", "[null]", "[[[[]]]]", "{}", "{\"$gt\":\"\"}", "\"2026-02-30\"", "\"+999999999-12-31\"");

	private static final List<String> QUERIES = List.of("after=W10", "after=MQ", "after=Ingi", "after=bnVsbA", "size=0",
			"size=2147483648", "size=%F0%28", "state=%00", "state=a&state=b", "region=%F0%A0%AE%B7", "size=NaN",
			"after=%ED%A0%80", "creditCode=%24gt");

	static final String UNDECLARED_NAME = "unbekannt";

	private static final List<String> UNDECLARED = List.of(UNDECLARED_NAME + "=1", UNDECLARED_NAME, "=1");

	private static final List<String> TYPES = List.of("application/yaml", "application/xml", "text/plain",
			"application/json;charset=utf-16", "application/x-www-form-urlencoded", "*/*", "broken");

	private static final List<String> HEADERS = List.of("If-Match: W/\"1\"", "If-Match: *",
			"If-Match: \"99999999999999999999\"", "Idempotency-Key: short", "Accept: application/yaml",
			"Accept: image/png", "X-Correlation-Id: ${jndi:ldap://x}", "traceparent: 00-zz", "Range: bytes=5-1",
			"Accept-Language: *;q=9");

	private static final List<String> NO_IDS = List.of("01900000-0000-7000-8000-00000000dead", "91210200MAYDEM015J",
			"0", "%F0%A0%AE%B7", "a".repeat(300), "%24where", "public-place-hygiene");

	private final RandomGenerator random;

	private final Map<String, List<String>> documents;

	private long keys;

	/**
	 * A source of requests.
	 * @param random decides everything
	 * @param documents addresses of real documents by what stands before their id
	 */
	Mutations(RandomGenerator random, Map<String, List<String>> documents) {
		this.random = random;
		this.documents = documents;
	}

	/** The next request for an operation. */
	Asked next(Operation operation, String account) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Idempotency-Key", "fuzz-key-" + this.random.nextLong() + "-" + this.keys++);
		headers.put("If-Match", (this.random.nextInt(4) > 0) ? "\"1\"" : "\"" + this.random.nextInt(2, 9) + "\"");
		operation.mediaType().ifPresent((type) -> headers.put("Content-Type", type));
		String query = "";
		if (this.random.nextInt(operation.changes() ? 6 : 2) == 0) {
			query = "?" + query(operation);
		}
		if (this.random.nextInt(5) == 0) {
			String[] header = pick(HEADERS).split(": ", 2);
			headers.put(header[0], header[1]);
		}
		if (operation.takesBody() && this.random.nextInt(8) == 0) {
			headers.put("Content-Type", pick(TYPES));
		}
		return new Asked(operation.service(), operation.method(), path(operation) + query, account, headers,
				body(operation));
	}

	/** Bad values of what the operation declares, and now and then what it does not. */
	private String query(Operation operation) {
		List<String> declared = QUERIES.stream()
			.filter((query) -> operation.parameters("query")
				.stream()
				.anyMatch((parameter) -> query.startsWith(parameter.at("/name").asString() + "=")))
			.toList();
		return (declared.isEmpty() || this.random.nextInt(5) == 0) ? pick(UNDECLARED) : pick(declared);
	}

	private String path(Operation operation) {
		String path = operation.path();
		int id = path.indexOf('{');
		List<String> real = (id < 0) ? List.of() : this.documents.getOrDefault(path.substring(0, id), List.of());
		if (!real.isEmpty() && this.random.nextInt(5) > 0) {
			path = pick(real) + path.substring(path.indexOf('}') + 1);
		}
		return path.replaceAll("\\{\\w+}", pick(NO_IDS));
	}

	private byte @Nullable [] body(Operation operation) {
		if (operation.bodySchema().isEmpty()) {
			return operation.takesBody() ? bytes() : null;
		}
		String text = (this.random.nextBoolean() ? operation.leastBody() : operation.fullBody()).toString();
		int way = this.random.nextInt(8);
		if (way == 0) {
			text = text.substring(0, this.random.nextInt(text.length()));
		}
		else if (way == 1) {
			text = pick(VALUES);
		}
		else if (way == 2) {
			text = "{\"unbekannt\":1," + text.substring(1);
		}
		else if (way == 3 && text.length() > 2) {
			text = "{" + text.substring(1, text.length() - 1) + "," + text.substring(1);
		}
		else if (way == 4) {
			text = text.replaceFirst("\"示例\"", "\"" + "长".repeat(20_000) + "\"");
		}
		else if (way < 7) {
			text = replaceOneValue(text);
		}
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private String replaceOneValue(String text) {
		List<Integer> colons = IntStream.range(0, text.length())
			.filter((i) -> text.charAt(i) == ':' && i > 0 && text.charAt(i - 1) == '"')
			.boxed()
			.toList();
		if (colons.isEmpty()) {
			return pick(VALUES);
		}
		int from = colons.get(this.random.nextInt(colons.size())) + 1;
		int to = from;
		for (int depth = 0; to < text.length(); to++) {
			char c = text.charAt(to);
			if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
				break;
			}
			depth += (c == '{' || c == '[') ? 1 : (c == '}' || c == ']') ? -1 : 0;
		}
		return text.substring(0, from) + pick(VALUES) + text.substring(to);
	}

	private byte[] bytes() {
		byte[] bytes = new byte[this.random.nextInt(200)];
		this.random.nextBytes(bytes);
		return bytes;
	}

	private <T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
