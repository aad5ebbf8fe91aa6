package cn.yingshang.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTests extends GatewayTest {

	@ParameterizedTest
	@ValueSource(strings = { "ce_type", "ce-id", "Forwarded", "X-Real-IP", "X-Original-URL", "X-HTTP-Method-Override",
			"Cookie", "baggage", "X-B3-TraceId", "X-Internal-Actor", "X-Forwarded-Prefix", "Proxy-Authorization" })
	void dropsWhatOnlyTheInsideMayWrite(String name) {
		send(as(window(), "/api/approvals/cases").header(name, "spoofed=1"));
		assertThat(APPROVAL.last().header(name)).isEmpty();
	}

	@Test
	void writesWhereARequestCameFromItself() {
		send(as(window(), "/api/approvals/cases").header("X-Forwarded-For", "203.0.113.9")
			.header("X-Forwarded-Host", "evil.example")
			.header("X-Forwarded-Proto", "gopher"));
		assertThat(APPROVAL.last().header("X-Forwarded-For")).isEqualTo("127.0.0.1");
		assertThat(APPROVAL.last().header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + this.port);
		assertThat(APPROVAL.last().header("X-Forwarded-Proto")).isEqualTo("http");
		assertThat(APPROVAL.last().header("Host")).isEqualTo("127.0.0.1:" + APPROVAL.port());
	}

	@Test
	void endsWhatBelongsToOneConnection() throws IOException {
		String token = window();
		raw("""
				GET /api/approvals/cases HTTP/1.1
				Host: gateway
				Authorization: Bearer %s
				Connection: close, X-Secret
				X-Secret: 1
				Keep-Alive: 5
				TE: trailers
				Upgrade: h2c
				X-Kept: yes

				""".formatted(token));
		assertThat(APPROVAL.last().header("X-Secret")).isEmpty();
		assertThat(APPROVAL.last().header("Keep-Alive")).isEmpty();
		assertThat(APPROVAL.last().header("TE")).isEmpty();
		assertThat(APPROVAL.last().header("Upgrade")).isEmpty();
		assertThat(APPROVAL.last().header("X-Kept")).isEqualTo("yes");
	}

	@Test
	void keepsWhatTheServiceNeeds() {
		send(as(window(), "/api/approvals/cases").header("If-Match", "\"3\"")
			.header("Accept-Language", "zh-CN")
			.header("tracestate", "a=b")
			.header("Accept", "application/json"));
		assertThat(APPROVAL.last().header("If-Match")).isEqualTo("\"3\"");
		assertThat(APPROVAL.last().header("Accept-Language")).isEqualTo("zh-CN");
		assertThat(APPROVAL.last().header("Accept")).isEqualTo("application/json");
		assertThat(APPROVAL.last().header("tracestate")).isEqualTo("a=b");
	}

	@Test
	void dropsWhatOnlyTheServiceMeant() {
		APPROVAL.behaves((exchange) -> {
			exchange.getResponseHeaders().set("Set-Cookie", "JSESSIONID=1");
			exchange.getResponseHeaders().set("Server", "inner");
			exchange.getResponseHeaders().set("X-Correlation-Id", "another-id");
			exchange.getResponseHeaders().set("X-Application-Context", "inner");
			exchange.getResponseHeaders().set("ETag", "\"7\"");
			exchange.getResponseHeaders().add("Vary", "Accept");
			Service.answer(exchange, 200, "application/json", "{}");
		});
		Answer answer = send(as(window(), "/api/approvals/cases/1").header("X-Correlation-Id", "given-by-me"));
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.header("Server")).isEmpty();
		assertThat(answer.header("X-Application-Context")).isEmpty();
		assertThat(answer.header("X-Correlation-Id")).isEqualTo("given-by-me");
		assertThat(answer.header("ETag")).isEqualTo("\"7\"");
		assertThat(answer.header("Vary")).contains("Accept");
	}

	@Test
	void handsCorrelationAndTraceOn() {
		String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
		Answer answer = send(as(window(), "/api/credit/records").header("X-Correlation-Id", "given-by-me")
			.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
		assertThat(CREDIT.last().header("X-Correlation-Id")).isEqualTo("given-by-me");
		assertThat(answer.header("X-Correlation-Id")).isEqualTo("given-by-me");
		assertThat(CREDIT.last().header("traceparent")).startsWith("00-" + trace + "-").doesNotContain("|");
	}

	@Test
	void makesUpACorrelationWhenThereIsNone() {
		Answer answer = send(as(window(), "/api/credit/records").header("X-Correlation-Id", "bad id!{}"));
		assertThat(answer.header("X-Correlation-Id")).matches("[0-9a-f-]{36}")
			.isEqualTo(CREDIT.last().header("X-Correlation-Id"));
	}

	@Test
	void answersWithSecurityHeaders() {
		Answer answer = send(as(window(), "/api/credit/records"));
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Cache-Control")).contains("no-store");
	}

	@Test
	void leavesTheServicesOwnCachingAlone() {
		CREDIT.behaves((exchange) -> {
			exchange.getResponseHeaders().set("Cache-Control", "no-cache, private");
			exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
			exchange.getResponseHeaders().set("ETag", "\"4\"");
			exchange.sendResponseHeaders(304, -1);
			exchange.close();
		});
		Answer answer = send(as(window(), "/api/credit/records/1").header("If-None-Match", "\"4\""));
		assertThat(answer.status()).isEqualTo(304);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void allowsPagesThatAreListedAndNoOthers() {
		Answer asked = send(to("/api/approvals/cases").header("Origin", "https://console.example")
			.header("Access-Control-Request-Method", "POST")
			.header("Access-Control-Request-Headers", "authorization,idempotency-key")
			.method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
		assertThat(asked.status()).isEqualTo(200);
		assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("https://console.example");
		assertThat(asked.header("Access-Control-Allow-Credentials")).isEmpty();
		Answer read = send(as(window(), "/api/approvals/cases").header("Origin", "https://console.example"));
		assertThat(read.header("Access-Control-Expose-Headers")).contains("ETag").contains("RateLimit-Remaining");
		Answer other = send(as(window(), "/api/approvals/cases").header("Origin", "https://evil.example"));
		assertThat(other.status()).isEqualTo(403);
		assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
