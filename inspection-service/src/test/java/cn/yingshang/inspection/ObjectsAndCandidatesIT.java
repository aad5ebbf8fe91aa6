package cn.yingshang.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is heard about enterprises, and complaints that become triggered visits. */
class ObjectsAndCandidatesIT extends RunningService {

	private static final String INSPECTOR = staff("inspector.wjw.210202");

	private static final String HEAD = staff("head.wjw.210202");

	private final String creditCode = newCreditCode();

	private JsonNode object(String token) {
		return eventually(() -> get(token, "/objects/" + this.creditCode), (answer) -> answer.status() == 200).json();
	}

	@Test
	void theRiskClassGoesToOfficialsOnly() {
		register(this.creditCode, "H6110");
		publish("yingshang.credit.riskclass", "riskclass.changed", "risk-" + this.creditCode, 1,
				(data) -> data.put("creditCode", this.creditCode).put("riskClass", "D"));
		eventually(() -> object(INSPECTOR).path("riskClass").asString(), "D"::equals);
		assertThat(object(HEAD).path("riskClass").asString()).isEqualTo("D");
		assertThat(object(staff("auditor.*.210200")).path("riskClass").asString()).isEqualTo("D");
		JsonNode own = object(enterprise(this.creditCode));
		assertThat(own.path("name").asString()).isNotBlank();
		assertThat(own.toString()).doesNotContain("riskClass").doesNotContain("\"D\"");
		get(enterprise(newCreditCode()), "/objects/" + this.creditCode).is(404);
		get(staff("window.wjw.210202"), "/objects/" + this.creditCode).is(404);
		get(staff("inspector.wjw.210203"), "/objects/" + this.creditCode).is(404);
		get(null, "/objects/" + this.creditCode).is(401);
		get(enterprise(this.creditCode), "/objects?region=210202").is(403);
		assertThat(get(INSPECTOR, "/objects?region=210202&size=100").is(200).body()).contains("\"riskClass\":\"D\"");
	}

	@Test
	void anOlderFactChangesNothing() {
		register(this.creditCode, "H6110");
		object(INSPECTOR);
		publish("yingshang.credit", "subject.changed", this.creditCode, 2,
				(data) -> data.put("creditCode", this.creditCode).put("name", "大连新名示例酒店"));
		eventually(() -> object(INSPECTOR).path("name").asString(), "大连新名示例酒店"::equals);
		register(this.creditCode, "H6110");
		String other = newCreditCode();
		register(other, "H6110");
		eventually(() -> get(INSPECTOR, "/objects/" + other).status(), (status) -> status == 200);
		assertThat(object(INSPECTOR).path("name").asString()).isEqualTo("大连新名示例酒店");
	}

	@Test
	void standingFollowsRecordsAndRepairs() {
		register(this.creditCode, "H6110");
		String record = UUID.randomUUID().toString();
		publish("yingshang.credit", "record.published", record, 1,
				(data) -> data.put("recordId", record).put("creditCode", this.creditCode));
		eventually(() -> object(INSPECTOR).path("openRecords"), (records) -> records.size() == 1);
		publish("yingshang.credit", "repair.decided", "repair-" + record, 1,
				(data) -> data.put("recordId", record).put("creditCode", this.creditCode));
		publish("yingshang.credit", "record.ended", record, 2,
				(data) -> data.put("recordId", record).put("creditCode", this.creditCode));
		eventually(() -> object(INSPECTOR).path("openRecords"), JsonNode::isEmpty);
	}

	@Test
	void aSubstantiatedComplaintBecomesATriggeredVisit() {
		String order = UUID.randomUUID().toString();
		publish("yingshang.complaint", "order.substantiated", order, 1,
				(data) -> data.put("orderId", order).put("creditCode", this.creditCode));
		publish("yingshang.complaint", "order.closed", order, 2,
				(data) -> data.put("orderId", order).put("creditCode", this.creditCode));
		register(this.creditCode, "H6110");
		JsonNode candidate = eventually(() -> candidate(order), (found) -> found.path("closing").has("outcome"));
		String address = "/candidates/" + candidate.path("id").asString();
		LocalDate today = Day.TODAY;
		verb(HEAD, address, "turn", "{\"dueOn\":\"%s\"}".formatted(today.minusDays(1))).breaks("B-26");
		String visit = verb(HEAD, address, "turn", "{\"dueOn\":\"%s\"}".formatted(today.plusDays(10))).is(200)
			.json()
			.path("visitId")
			.asString();
		JsonNode scheduled = eventually(() -> get(INSPECTOR, "/visits/" + visit), (answer) -> answer.status() == 200)
			.json();
		assertThat(scheduled.path("kind").asString()).isEqualTo("TRIGGERED");
		assertThat(scheduled.path("reason").asString()).isEqualTo("COMPLAINT");
		assertThat(scheduled.path("state").asString()).isEqualTo("SCHEDULED");
		assertThat(get(INSPECTOR, address).json().path("timeline").get(0).path("cause").path("source").asString())
			.isEqualTo(order);
		theEnterpriseLearnsOfItByTheNoticeOnly("/visits/" + visit, candidate.path("id").asString());
	}

	@Test
	void aDepartmentWithoutAnItemForSuchAnEnterpriseCannotBeSent() {
		String order = UUID.randomUUID().toString();
		publish("yingshang.complaint", "order.substantiated", order, 1,
				(data) -> data.put("orderId", order).put("creditCode", this.creditCode).put("department", "gaj"));
		register(this.creditCode, "O8051");
		String head = staff("head.gaj.210202");
		JsonNode found = eventually(
				() -> get(head, "/candidates?creditCode=" + this.creditCode).is(200).json().path("items"),
				(items) -> items.size() == 1);
		verb(head, "/candidates/" + found.get(0).path("id").asString(), "turn",
				"{\"dueOn\":\"%s\"}".formatted(Day.TODAY.plusDays(10)))
			.breaks("B-21");
	}

	private void theEnterpriseLearnsOfItByTheNoticeOnly(String visit, String candidate) {
		JsonNode parts = eventually(() -> get(INSPECTOR, visit + "/parts").json().path("items"),
				(items) -> items.size() == 1 && items.get(0).path("officers").size() == 2);
		String part = "/parts/" + parts.get(0).path("id").asString();
		String officer = parts.get(0).path("officers").get(0).path("id").asString();
		for (String state : List.of("SCHEDULED", "APPROVED")) {
			assertThat(get(enterprise(this.creditCode), visit).is(200).json().path("state").asString())
				.isEqualTo(state);
			for (String path : List.of(visit, visit + "/parts", visit + "/timeline", visit + "/chain", part, "/parts",
					part + "/timeline", part + "/chain", "/visits")) {
				assertThat(get(enterprise(this.creditCode), path).body()).as(state + " " + path)
					.doesNotContain("COMPLAINT")
					.doesNotContain("TRIGGERED")
					.doesNotContain(candidate)
					.doesNotContain(officer);
			}
			verb(HEAD, visit, "approve", "{\"basis\":\"投诉查实\"}");
		}
		verb(INSPECTOR, visit, "notify", "{}").is(200);
		assertThat(get(enterprise(this.creditCode), visit).is(200).json().path("reason").asString())
			.isEqualTo("COMPLAINT");
		assertThat(get(enterprise(this.creditCode), visit).body()).doesNotContain(candidate);
		assertThat(get(enterprise(this.creditCode), part).is(200).body()).contains(officer);
		assertThat(get(enterprise(this.creditCode), visit + "/parts").is(200).body()).contains(officer);
		get(enterprise(this.creditCode), visit + "/chain").is(200);
	}

	private JsonNode candidate(String order) {
		for (JsonNode each : get(INSPECTOR, "/candidates?creditCode=" + this.creditCode).is(200)
			.json()
			.path("items")
			.values()) {
			if (each.path("orderId").asString().equals(order)) {
				return each;
			}
		}
		return tools.jackson.databind.node.MissingNode.getInstance();
	}

}
