package cn.yingshang.credit;

import cn.yingshang.kernel.id.CreditCode;
import cn.yingshang.platform.test.contract.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Each handler with the example its producer promises. */
class HandlersIT extends Server {

	private final String officer = staff(OFFICER);

	private static int next = 100;

	@Test
	void entersAPromiseAndNotesThatItsLicenceIsRevoked() {
		JsonNode granted = Contracts.event("approval", "case.granted");
		String code = granted.path("creditCode").asString();
		String caseId = granted.path("caseId").asString();
		register(code);
		publish("cn.yingshang.approval.case.granted.v1", caseId, 1, granted);
		until(() -> promise(code, "outcome"), "MADE");
		assertThat(promise(code, "licenceNumber")).isEqualTo(granted.path("licenceNumber").asString());
		publish("cn.yingshang.approval.licence.revoked.v1", caseId, 2, Contracts.event("approval", "licence.revoked"));
		until(() -> promise(code, "outcome"), "REVOKED");
		JsonNode timeline = get(this.officer, "/api/credit/subjects/" + code).json().path("timeline");
		assertThat(timeline.path(timeline.size() - 1).path("cause").path("source").asString()).isEqualTo(caseId);
	}

	@Test
	void countsAKeptPromise() {
		ObjectNode completed = (ObjectNode) Contracts.event("inspection", "visit.completed").deepCopy();
		String code = code();
		completed.put("creditCode", code).put("conforming", true);
		register(code);
		until(() -> get(this.officer, riskClass(code)).text("riskClass"), "B");
		publish("cn.yingshang.inspection.visit.completed.v1", completed.path("visitId").asString(), 1, completed);
		until(() -> promise(code, "outcome"), "KEPT");
		until(() -> get(this.officer, riskClass(code)).text("riskClass"), "A");
	}

	@Test
	void countsASubstantiatedComplaint() {
		ObjectNode substantiated = (ObjectNode) Contracts.event("complaint", "order.substantiated").deepCopy();
		String code = code();
		substantiated.put("creditCode", code);
		register(code);
		publish("cn.yingshang.complaint.order.substantiated.v1", substantiated.path("orderId").asString(), 1,
				substantiated);
		until(() -> get(this.officer, riskClass(code)).json().path("points").asInt(), 28);
	}

	@Test
	void holdsAPromiseBrokenByAnEnterpriseNotYetKnown() {
		ObjectNode broken = (ObjectNode) Contracts.event("inspection", "promise.broken").deepCopy();
		String code = code();
		broken.put("creditCode", code).put("partId", "part-early").put("caseId", "case-early");
		publish("cn.yingshang.inspection.promise.broken.v1", "part-early", 1, broken);
		register(code);
		until(() -> get(this.officer, "/api/credit/subjects/" + code).text("state"), "BARRED");
	}

	private String promise(String code, String field) {
		return get(this.officer, "/api/credit/subjects/" + code).json()
			.path("promises")
			.path(0)
			.path(field)
			.asString("");
	}

	private static String riskClass(String code) {
		return "/api/credit/subjects/" + code + "/risk-class";
	}

	private String code() {
		return CreditCode.complete("91210202" + CreditCode.completeOrganisationCode("MA0H0" + next++)).value();
	}

}
