package cn.yingshang.platform.test.http;

import java.net.http.HttpRequest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTests extends HttpTest {

	@Test
	void answersEveryKindOfRefusalAsAProblem() {
		send(to("/api/notes/me")).isProblem(401, "unauthenticated");
		send(clerk("/api/notes/heads-only")).isProblem(403, "forbidden");
		send(clerk("/api/notes/ops")).isProblem(403, "forbidden");
		send(clerk("/api/nothing/here")).isProblem(404, "no-route");
		send(clerk("/api/notes/me").DELETE()).isProblem(405, "method-not-allowed");
		send(clerk("/api/notes/me").header("Accept", "text/csv")).isProblem(406, "not-acceptable");
		send(clerk("/api/notes").header("Content-Type", "text/plain")
			.header("Idempotency-Key", "key-12345678")
			.POST(HttpRequest.BodyPublishers.ofString("a"))).isProblem(415, "unsupported-media-type");
	}

	@Test
	void takesNoRangeForTheTypeOfABody() {
		for (String range : new String[] { "*/*", "application/*", "*/*;charset=utf-8" }) {
			send(clerk("/api/notes").header("Content-Type", range)
				.header("Idempotency-Key", "key-12345678")
				.POST(HttpRequest.BodyPublishers.ofString("{}"))).isProblem(415, "unsupported-media-type");
		}
	}

	@Test
	void listsAllowedMethods() {
		assertThat(send(clerk("/api/notes/me").DELETE()).header("Allow")).contains("GET");
	}

	@Test
	void hidesTheReasonOfAFailure() {
		Answer answer = send(clerk("/api/notes/boom")).isProblem(500, "internal-error");
		assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
	}

	@Test
	void carriesRuleFieldAndRejectedValue() {
		send(clerk("/api/notes/rule")).isProblem(422, "rule-violated").names("promise.lane", "T-17").repeats("CLOSED");
	}

	@Test
	void tellsStateAndLegalActions() {
		Answer answer = send(verb("done", "\"7\"")).isProblem(409, "wrong-state");
		assertThat(answer.json().path("state").asString()).isEqualTo("DONE");
		assertThat(answer.json().path("legalActions").path(0).asString()).isEqualTo("reopen");
	}

	@Test
	void answersStaleMissingAndLater() {
		send(verb("stale", "\"7\"")).isProblem(412, "stale-revision");
		send(verb("missing", "\"7\"")).isProblem(404, "not-found");
		assertThat(send(verb("later", "\"7\"")).isProblem(503, "try-later").header("Retry-After")).isEqualTo("2");
	}

	@Test
	void keepsTheCallersCorrelationIdWhenItIsWellFormed() {
		assertThat(send(clerk("/api/notes/boom").header("X-Correlation-Id", "abc-12345")).json()
			.path("correlation")
			.asString()).isEqualTo("abc-12345");
		assertThat(send(clerk("/api/notes/me").header("X-Correlation-Id", "<script>")).header("X-Correlation-Id"))
			.hasSize(36);
		assertThat(send(to("/api/notes/me").header("X-Correlation-Id", "abc-12345")).isProblem(401, "unauthenticated")
			.header("X-Correlation-Id")).isEqualTo("abc-12345");
	}

	@Test
	void setsSecurityHeaders() {
		Answer answer = send(clerk("/api/notes/me"));
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
		assertThat(answer.header("Cache-Control")).contains("no-store");
		assertThat(answer.header("Set-Cookie")).isEmpty();
	}

	private HttpRequest.Builder verb(String id, String tag) {
		return clerk("/api/notes/" + id + "/accept").header("Idempotency-Key", "key-12345678")
			.header("If-Match", tag)
			.POST(HttpRequest.BodyPublishers.noBody());
	}

}
