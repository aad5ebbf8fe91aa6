package cn.yingshang.complaint;

import cn.yingshang.platform.test.contract.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Each handler with the example its producer promises. */
class HandlersIT extends Server {

	private static final String SUPERVISIONS = "/api/complaints/supervisions";

	@Test
	void keepsTheProjectionOfEnterprisesAndIgnoresWhatIsOlder() {
		JsonNode registered = Contracts.event("credit", "subject.registered");
		String code = registered.path("creditCode").asString();
		publish("cn.yingshang.credit.subject.registered.v1", code, 1, registered);
		until(() -> this.subjects.knows(code), true);
		JsonNode changed = Contracts.event("credit", "subject.changed");
		publish("cn.yingshang.credit.subject.changed.v1", code, 2, changed);
		publish("cn.yingshang.credit.subject.registered.v1", code, 1, registered);
		until(() -> this.subjects.find(code).orElseThrow().name(), changed.path("name").asString());
	}

	@Test
	void supervisesAnOverdueApprovalUntilItIsGranted() {
		String caseId = overdue("case-granted-later");
		JsonNode supervision = first(caseId);
		assertThat(supervision.path("state").asString()).isEqualTo("OPEN");
		assertThat(supervision.path("ground").asString()).isEqualTo("OVERDUE_CASE");
		assertThat(supervision.path("due").path("explanation").asString())
			.isEqualTo("/api/approvals/cases/" + caseId + "/clock");
		Answer detail = get(SUPERVISOR, SUPERVISIONS + "/" + supervision.path("id").asString());
		JsonNode cause = detail.json().path("timeline").path(0).path("cause");
		assertThat(cause.path("source").asString()).isEqualTo(caseId);
		assertThat(get(staff("head.scjg.210202"), SUPERVISIONS + "?source=" + caseId).json().path("items").size())
			.as("another department's")
			.isZero();
		publish("cn.yingshang.approval.case.granted.v1", caseId, 3, about(caseId, "case.granted"));
		until(() -> first(caseId).path("state").asString(""), "RESOLVED");
		assertThat(first(caseId).path("decision").asString()).isEqualTo("GRANTED");
	}

	@Test
	void endsTheWatchWhenTheApprovalIsRefused() {
		String caseId = overdue("case-refused-later");
		String id = first(caseId).path("id").asString();
		assertThat(verb(SUPERVISOR, SUPERVISIONS + "/" + id + "/urge", "{\"demand\":\"请说明\"}").text("state"))
			.isEqualTo("URGED");
		assertThat(verb(HANDLER, SUPERVISIONS + "/" + id + "/answer", "{\"answer\":\"已办\"}").text("state"))
			.isEqualTo("ANSWERED");
		publish("cn.yingshang.approval.case.refused.v1", caseId, 3, about(caseId, "case.refused"));
		until(() -> first(caseId).path("state").asString(""), "RESOLVED");
		assertThat(verb(SUPERVISOR, SUPERVISIONS + "/" + id + "/close", "{\"conclusion\":\"已督促\"}").text("state"))
			.isEqualTo("CLOSED");
	}

	@Test
	void holdsACaseOfAnEnterpriseNotYetKnown() {
		String code = "91210202MA7EARLY07";
		ObjectNode overdue = about("case-early", "case.overdue");
		overdue.put("creditCode", code);
		publish("cn.yingshang.approval.case.overdue.v1", "case-early", 1, overdue);
		register(code);
		until(() -> first("case-early").path("state").asString(""), "OPEN");
	}

	@Test
	void takesARepeatedAndAnEarlyEventInOrder() {
		register(code());
		String caseId = "case-shuffled";
		publish("cn.yingshang.approval.case.overdue.v1", caseId, 2, about(caseId, "case.overdue"));
		publish("cn.yingshang.approval.case.accepted.v1", caseId, 1, about(caseId, "case.accepted"));
		publish("cn.yingshang.approval.case.overdue.v1", caseId, 2, about(caseId, "case.overdue"));
		publish("cn.yingshang.approval.case.granted.v1", caseId, 3, about(caseId, "case.granted"));
		until(() -> first(caseId).path("state").asString(""), "RESOLVED");
		assertThat(get(SUPERVISOR, SUPERVISIONS + "?source=" + caseId).json().path("items").size()).isEqualTo(1);
	}

	private String overdue(String caseId) {
		register(code());
		publish("cn.yingshang.approval.case.accepted.v1", caseId, 1, about(caseId, "case.accepted"));
		publish("cn.yingshang.approval.case.overdue.v1", caseId, 2, about(caseId, "case.overdue"));
		until(() -> first(caseId).path("state").asString(""), "OPEN");
		return caseId;
	}

	private JsonNode first(String caseId) {
		return get(SUPERVISOR, SUPERVISIONS + "?source=" + caseId).json().path("items").path(0);
	}

	private static String code() {
		return Contracts.event("approval", "case.overdue").path("creditCode").asString();
	}

	private static ObjectNode about(String caseId, String fact) {
		ObjectNode data = (ObjectNode) Contracts.event("approval", fact).deepCopy();
		return data.put("caseId", caseId);
	}

}
