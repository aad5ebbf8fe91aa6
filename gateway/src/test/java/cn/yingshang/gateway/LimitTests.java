package cn.yingshang.gateway;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LimitTests extends GatewayTest {

	private String small(String subject) {
		return ISSUER.token(subject, (claims) -> claims.claim("azp", "small"));
	}

	@Test
	void tellsEverybodyWhatIsLeft() {
		String token = small("teller");
		Answer first = send(as(token, "/api/approvals/cases"));
		assertThat(first.status()).isEqualTo(200);
		assertThat(first.header("RateLimit-Limit")).isEqualTo("3");
		assertThat(first.header("RateLimit-Remaining")).isEqualTo("2");
		assertThat(first.header("RateLimit-Reset")).isEqualTo("1");
	}

	@Test
	void refusesWhoHasSpentItsBudgetAndNobodyElse() {
		String token = small("spender");
		for (int i = 0; i < 3; i++) {
			send(as(token, "/api/approvals/cases"));
		}
		int before = APPROVAL.calls();
		Answer refused = send(as(token, "/api/approvals/cases")).isProblem(429, "too-many-requests");
		assertThat(Integer.parseInt(refused.header("Retry-After"))).isEqualTo(1);
		assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
		assertThat(APPROVAL.calls()).isEqualTo(before);
		assertThat(send(as(small("another"), "/api/approvals/cases")).status()).isEqualTo(200);
		assertThat(send(as(window(), "/api/approvals/cases")).status()).isEqualTo(200);
		assertThat(send(to("/api/approvals/items")).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Bearer a.b.c", "Bearer ", "Basic YTpi" })
	void countsWhoIsRefusedByItsAddress(String credentials) {
		try (OwnGateway gateway = OwnGateway.start("--yingshang.gateway.limit.anonymous.per-second=1",
				"--yingshang.gateway.limit.anonymous.burst=3", "--yingshang.gateway.limit.refused.per-second=1",
				"--yingshang.gateway.limit.refused.burst=3", "--yingshang.services.approval.url=" + APPROVAL.url())) {
			String good = "Bearer " + window();
			assertThat(send(gateway.as(good, "/api/approvals/cases")).status()).as("a good token").isEqualTo(200);
			List<Answer> answers = IntStream.range(0, 20)
				.mapToObj((i) -> send(gateway.as(credentials, "/api/approvals/cases")))
				.toList();
			assertThat(answers).filteredOn((answer) -> answer.status() == 401).hasSizeBetween(3, 19);
			assertThat(answers).filteredOn((answer) -> answer.status() != 401)
				.isNotEmpty()
				.allSatisfy((answer) -> assertThat(answer.isProblem(429, "too-many-requests").header("Retry-After"))
					.isEqualTo("1"));
			assertThat(answers).allSatisfy((answer) -> {
				assertThat(answer.header("RateLimit-Limit")).isEqualTo("3");
				assertThat(answer.header("RateLimit-Remaining")).isNotEmpty();
				assertThat(answer.header("RateLimit-Reset")).isNotEmpty();
			});
			assertThat(send(gateway.as(good, "/api/approvals/cases")).status()).as("behind the same address")
				.isEqualTo(200);
		}
	}

	@Test
	void countsNoGoodTokenAgainstItsAddress() {
		try (OwnGateway gateway = OwnGateway.start("--yingshang.gateway.limit.refused.per-second=1",
				"--yingshang.gateway.limit.refused.burst=1", "--yingshang.services.approval.url=" + APPROVAL.url())) {
			for (int i = 0; i < 50; i++) {
				String token = ISSUER.token("officer-" + i, "window.wjw.210202");
				assertThat(send(gateway.as("Bearer " + token, "/api/approvals/cases")).status()).isEqualTo(200);
			}
		}
	}

	@Test
	void countsAsAnonymousWhoSendsAnotherKindOfCredentials() {
		try (OwnGateway gateway = OwnGateway.start("--yingshang.gateway.limit.anonymous.per-second=1",
				"--yingshang.gateway.limit.anonymous.burst=2", "--yingshang.services.approval.url=" + APPROVAL.url())) {
			List<Answer> answers = IntStream.range(0, 20)
				.mapToObj((i) -> send(gateway.as("Basic YTpi", "/api/approvals/items")))
				.toList();
			assertThat(answers).anyMatch((answer) -> answer.status() == 200)
				.anyMatch((answer) -> answer.status() == 429);
		}
	}

	@Test
	void tellsWhatIsLeftThoughTheAnswerBreaksOff() throws IOException {
		try (RawService raw = new RawService();
				OwnGateway gateway = OwnGateway.start("--yingshang.services.approval.url=" + raw.url())) {
			raw.answers("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
			assertThat(send(gateway.to("/api/approvals/cases")).isProblem(503, "service-broke-off")
				.header("RateLimit-Limit")).isEqualTo("10000");
		}
	}

}
