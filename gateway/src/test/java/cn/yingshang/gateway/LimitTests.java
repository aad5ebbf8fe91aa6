package cn.yingshang.gateway;

import org.junit.jupiter.api.Test;

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

}
