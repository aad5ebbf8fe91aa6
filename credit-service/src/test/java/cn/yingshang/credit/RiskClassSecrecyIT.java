package cn.yingshang.credit;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * B-50: not published, not told to the enterprise; whatever it asks, it never sees it.
 */
class RiskClassSecrecyIT extends Server {

	private static final String CODE = "91210202MA2B3C4D1D";

	private final String officer = staff(OFFICER);

	@Test
	void neverLeavesTheInspectionSide() {
		register(CODE);
		String recordId = post(staff("credit-officer.scjg.210202"), "/api/credit/records", """
				{"creditCode":"%s","measure":"LICENCE_REVOCATION","organ":"scjg",
				"document":{"number":"示例罚决字1号","issuedBy":"市市场监管局","issuedOn":"2026-06-10"},
				"basis":{"law":"示例法","article":"第1条"}}""".formatted(CODE)).text("id");
		until(() -> get(this.officer, path("/risk-class")).text("riskClass"), "D");
		assertThat(get(staff("inspector.wjw.210202"), path("/risk-class")).status()).isEqualTo(200);
		assertThat(get(staff("auditor.*.*"), path("/risk-class")).status()).isEqualTo(200);
		assertThat(get(staff("inspector.wjw.210203"), path("/risk-class")).status()).as("another region")
			.isEqualTo(404);

		String party = enterprise(CODE);
		assertThat(get(null, path("/risk-class")).status()).isEqualTo(401);
		assertThat(get(party, path("/risk-class")).status()).isEqualTo(403);
		assertThat(get(staff("window.scjg.210202"), path("/risk-class")).status()).isEqualTo(403);
		String approval = ISSUER.serviceToken("approval-service", "service:approval");
		assertThat(get(approval, path("/risk-class")).status()).isEqualTo(403);

		for (String open : List.of(path("/grade"), path("/records"))) {
			assertThat(silent(get(null, open))).as(open).isTrue();
		}
		for (String own : List.of(path(""), path("/timeline"), path("/chain"), path("/eligibility"), path("/grade"),
				path("/records"), "/api/credit/records/" + recordId, "/api/credit/records/" + recordId + "/timeline",
				"/api/credit/records/" + recordId + "/clock", "/api/credit/repairs/mine")) {
			assertThat(silent(get(party, own))).as(own).isTrue();
		}
		assertThat(get(null, path("/grade")).text("grade")).as("another scale").isEqualTo("D").isNotNull();
		assertThat(get(null, path("/grade")).text("label")).isEqualTo("差");
	}

	private static boolean silent(Answer answer) {
		assertThat(answer.status()).isEqualTo(200);
		return !answer.body().toLowerCase(java.util.Locale.ROOT).contains("risk") && !answer.body().contains("风险");
	}

	private static String path(String rest) {
		return "/api/credit/subjects/" + CODE + rest;
	}

}
