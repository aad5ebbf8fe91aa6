package cn.yingshang.platform.test.http;

import java.net.http.HttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CallTests extends HttpTest {

	private static final String NOTE = "{\"title\":\"a\",\"weight\":1,\"urgent\":true}";

	private HttpRequest.Builder verb(String id) {
		return clerk("/api/notes/" + id + "/accept").POST(HttpRequest.BodyPublishers.noBody());
	}

	@Test
	void buildsTheCallFromTheRequest() {
		Answer answer = send(post("/api/notes", NOTE).header("X-Correlation-Id", "corr-0001"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.header("Location")).isEqualTo("/api/notes/1");
		assertThat(answer.header("ETag")).isEqualTo("\"1\"");
		JsonNode call = answer.json();
		assertThat(call.path("subject").asString()).isEqualTo("clerk");
		assertThat(call.path("at").asString()).isEqualTo("2026-04-01T09:00:00.123+08:00");
		assertThat(call.path("client").asString()).isEqualTo("test-client|clerk");
		assertThat(call.path("key").asString()).isEqualTo("key-12345678");
		assertThat(call.path("bodyHash").asString()).matches("[0-9a-f]{64}");
		assertThat(call.path("correlation").asString()).isEqualTo("corr-0001");
		assertThat(call.path("traceparent").asString()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
		assertThat(call.has("expectedRevision")).isFalse();
	}

	@Test
	void hashesMethodPathAndBody() {
		String first = send(post("/api/notes", NOTE)).json().path("bodyHash").asString();
		String same = send(post("/api/notes", NOTE)).json().path("bodyHash").asString();
		String other = send(post("/api/notes", NOTE.replace("\"a\"", "\"b\""))).json().path("bodyHash").asString();
		assertThat(same).isEqualTo(first);
		assertThat(other).isNotEqualTo(first);
		String a = send(verb("a").header("Idempotency-Key", "key-12345678").header("If-Match", "\"7\"")).json()
			.path("bodyHash")
			.asString();
		String b = send(verb("b").header("Idempotency-Key", "key-12345678").header("If-Match", "\"7\"")).json()
			.path("bodyHash")
			.asString();
		assertThat(a).isNotEqualTo(b);
	}

	@Test
	void continuesTheCallersTrace() {
		String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
		String trace = send(post("/api/notes", NOTE).header("traceparent", parent)).json()
			.path("traceparent")
			.asString();
		assertThat(trace).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-").endsWith("-01").isNotEqualTo(parent);
	}

	@Test
	void passesTheExpectedRevision() {
		Answer answer = send(verb("x").header("Idempotency-Key", "key-12345678").header("If-Match", "\"7\""));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().path("expectedRevision").asLong()).isEqualTo(7);
		assertThat(answer.header("ETag")).isEqualTo("\"8\"");
		assertThat(answer.header("Idempotency-Replayed")).isEmpty();
		assertThat(send(verb("again").header("Idempotency-Key", "key-12345678").header("If-Match", "\"7\""))
			.header("Idempotency-Replayed")).isEqualTo("true");
	}

	@Test
	void insistsOnKeyAndRevision() {
		send(clerk("/api/notes").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(NOTE))).isProblem(428, "idempotency-key-required");
		send(verb("x").header("If-Match", "\"7\"")).isProblem(428, "idempotency-key-required");
		send(verb("x").header("Idempotency-Key", "key-12345678")).isProblem(428, "precondition-required");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "7", "*", "W/\"7\"", "\"7\", \"8\"", "\"x\"", "\"\"", "\"-1\"", "\"99999999999999999999\"" })
	void refusesOtherEntityTags(String tag) {
		send(verb("x").header("Idempotency-Key", "key-12345678").header("If-Match", tag)).isProblem(400, "bad-request")
			.names("If-Match", "form");
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "has a blank", "12345678\t" })
	void refusesOtherKeys(String key) {
		send(verb("x").header("Idempotency-Key", key + "x".repeat(key.endsWith("\t") ? 130 : 0))
			.header("If-Match", "\"7\"")).isProblem(400, "bad-request");
	}

	@Test
	void answersNotModified() {
		Answer first = send(clerk("/api/notes/1"));
		assertThat(first.header("ETag")).isEqualTo("\"7\"");
		assertThat(first.json().path("at").asString()).isEqualTo("2026-04-01T09:00:00+08:00");
		assertThat(first.json().path("day").asString()).isEqualTo("2026-04-01");
		assertThat(first.json().path("colour").asString()).isEqualTo("DARK_RED");
		assertThat(send(clerk("/api/notes/1").header("If-None-Match", "\"7\"")).status()).isEqualTo(304);
	}

	@Test
	void readsPageRequests() {
		assertThat(send(clerk("/api/notes")).body()).isEqualTo("{\"items\":[\"20/null\"]}");
		assertThat(send(clerk("/api/notes?size=100&after=abc_-")).json().path("items").path(0).asString())
			.isEqualTo("100/abc_-");
		for (String size : new String[] { "0", "101", "-1", "x", "1e2", "" }) {
			send(clerk("/api/notes?size=" + size)).isProblem(400, "bad-parameter").names("size", "range");
		}
		send(clerk("/api/notes?after=%7B%22%24gt%22%3A1%7D")).isProblem(400, "bad-cursor");
	}

}
