package cn.yingshang.inspection;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The officers' library over HTTP: who reads why somebody keeps away. */
class OfficersIT extends RunningService {

	private static final String HEAD = staff("head.scjg.210202");

	@Test
	void reasonsOfRecusalAreForTheOfficersOwnHeads() {
		String officer = "/officers/" + post(HEAD, "/officers",
				"{\"name\":\"赵示例\",\"department\":\"scjg\",\"region\":\"210202\",\"certificateNumber\":\"X-1\","
						+ "\"validFrom\":\"2026-01-01\",\"validTo\":\"2030-01-01\",\"skills\":[\"HT-01\"]}")
			.is(201)
			.json()
			.path("id")
			.asString();
		verb(HEAD, officer, "recuse", "{\"creditCode\":\"91210202MA0H0100XX\",\"reason\":\"配偶任职\"}").is(200);
		assertThat(get(HEAD, officer).is(200).body()).contains("配偶任职");
		String headElsewhere = ISSUER.token("two-hats",
				(claims) -> claims.claim("grants", List.of("inspector.scjg.210202", "head.gaj.210203")));
		assertThat(get(headElsewhere, officer).is(200).body()).doesNotContain("配偶任职");
		assertThat(get(headElsewhere, "/officers?size=100").is(200).body()).doesNotContain("配偶任职");
	}

}
