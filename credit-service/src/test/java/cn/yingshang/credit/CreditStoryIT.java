package cn.yingshang.credit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import cn.yingshang.platform.test.contract.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The story of the hotel over HTTP and the broker, told by the examples of the
 * neighbours' contracts.
 */
class CreditStoryIT extends Server {

	private static final JsonNode BROKEN = Contracts.event("inspection", "promise.broken");

	private static final JsonNode CORRECTED = Contracts.event("inspection", "correction.confirmed");

	private static final String HOTEL = BROKEN.path("creditCode").asString();

	private static final String PART = BROKEN.path("partId").asString();

	private final String officer = staff("credit-officer.wjw.210202");

	private final String applicant = enterprise(HOTEL);

	@Test
	void closesThePromiseLaneAndOpensItAgain() {
		assertThat(register(HOTEL).status()).isEqualTo(201);
		String approval = ISSUER.serviceToken("approval-service", "service:approval");
		assertThat(get(approval, subject("/eligibility")).json().path("eligible").asBoolean()).isTrue();
		until(() -> riskClass(), "B");

		publish("cn.yingshang.inspection.promise.broken.v1", PART, 1, BROKEN);
		until(() -> get(approval, subject("/eligibility")).json().path("eligible").asBoolean(), false);
		answersAsTheCallerExpects(get(approval, subject("/eligibility")).json());
		JsonNode reason = get(approval, subject("/eligibility")).json().path("reasons").path(0);
		assertThat(reason.path("rule").asString()).isEqualTo("A-71");
		String recordId = reason.path("recordId").asString();
		assertThat(get(null, subject("/records")).json().size()).as("minor: not public in principle").isZero();
		assertThat(get(null, subject("/grade")).body()).doesNotContain(recordId);
		until(() -> get(this.officer, subject("")).text("state"), "BARRED");
		until(() -> riskClass(), "C");

		JsonNode made = get(this.officer, record(recordId, "")).json().path("timeline").path(0);
		assertThat(made.path("actor").asString()).isEqualTo("system:record-of-broken-promise");
		assertThat(made.path("cause").path("source").asString()).isEqualTo(PART);
		JsonNode version = get(this.officer, record(recordId, "")).json().path("versions").path(0).path("finding");
		assertThat(version.path("basis").path("article").asString()).as("an article of law, no rule id of ours")
			.doesNotContainPattern("[A-G]-[0-9]+");
		assertThat(version.path("document").path("issuedBy").asString()).isEqualTo("市卫生健康委");

		String form = """
				{"recordId":"%s","commitment":{"text":"依法诚信经营","signedOn":"2026-06-15","publicConsent":true}}"""
			.formatted(recordId);
		Server.Answer stranger = post(enterprise("91350100M000100Y43"), "/api/credit/repairs", form);
		assertThat(stranger.status()).as("another's record is as good as none").isEqualTo(404);
		Server.Answer tooEarly = post(this.applicant, "/api/credit/repairs", form);
		assertThat(tooEarly.status()).isEqualTo(422);
		assertThat(tooEarly.rule()).isEqualTo("D-13");

		publish("cn.yingshang.inspection.correction.confirmed.v1", PART, 2, CORRECTED);
		until(() -> get(this.officer, record(recordId, "")).text("state"), "CORRECTED");

		Server.Answer applied = post(this.applicant, "/api/credit/repairs", form, "the-only-key", null);
		assertThat(applied.status()).as(applied.body()).isEqualTo(201);
		assertThat(applied.json().path("fee").asInt()).isZero();
		String repair = "/api/credit/repairs/" + applied.text("id");
		assertThat(post(this.applicant, "/api/credit/repairs", form).rule()).as("one at a time").isEqualTo("D-15");
		assertThat(get(this.officer, applied.json().path("dueOn").path("explanation").asString()).text("format"))
			.isEqualTo("yingshang.due-date.v1");
		assertThat(verb(this.applicant, repair + "/accept", "").status()).isEqualTo(403);
		assertThat(verb(this.officer, repair + "/accept", "").text("state")).isEqualTo("ACCEPTED");
		Server.Answer decided = verb(this.officer, repair + "/decide", """
				{"outcome":"REPAIRED","reason":"已整改并作出承诺"}""");
		assertThat(decided.status()).as(decided.body()).isEqualTo(200);

		until(() -> get(this.applicant, repair).text("state"), "UNPUBLISHED");
		assertThat(get(this.officer, record(recordId, "")).text("state")).isEqualTo("REPAIRED");
		assertThat(get(approval, subject("/eligibility")).json().path("eligible").asBoolean()).isTrue();
		until(() -> get(this.officer, subject("")).text("state"), "CLEAR");
		until(() -> riskClass(), "B");
		assertThat(get(null, subject("/records")).json().size()).isZero();
		assertThat(get(this.officer, subject("")).json().path("promises").path(0).path("outcome").asString())
			.isEqualTo("BROKEN");

		Server.Answer repeated = post(this.applicant, "/api/credit/repairs", form, "the-only-key", null);
		assertThat(repeated.status()).as("the same request after its record ended").isEqualTo(201);
		assertThat(repeated.replayed()).isTrue();

		takeTheRepairBack(repair, recordId);
	}

	private void takeTheRepairBack(String repair, String recordId) {
		verb(this.officer, repair + "/withdraw-repair", """
				{"ground":"BROKEN_COMMITMENT","reason":"故意不履行承诺","remedies":"可在六十日内申请行政复议"}""");
		until(() -> get(this.officer, record(recordId, "")).text("state"), "REPUBLISHED");
		until(() -> untrue().path("measure").asString(""), "UNTRUE_COMMITMENT");
		assertThat(untrue().path("organ").asString()).as("by the organ that determines").isEqualTo("wjw");
		assertThat(untrue().path("bannedUntil").asString()).as("not repairable for a term").isEqualTo("2029-06-15");
		until(() -> get(this.officer, subject("")).text("state"), "BARRED");
	}

	/** What was recorded of the repair that was taken back (D-21). */
	private JsonNode untrue() {
		for (JsonNode found : get(this.officer, "/api/credit/records?size=100").json().path("items")) {
			if (found.path("source").path("service").asString("").equals("credit")
					&& found.path("creditCode").asString().equals(HOTEL)) {
				return found;
			}
		}
		return JSON.createObjectNode();
	}

	/** The example of approval's call: each of its fields, with its type. */
	private static void answersAsTheCallerExpects(JsonNode answer) {
		JsonNode example = Contracts.example("http/credit/eligibility.json").path("responses").path(1).path("body");
		example.propertyNames()
			.forEach((field) -> assertThat(answer.path(field).getNodeType()).as(field)
				.isEqualTo(example.path(field).getNodeType()));
		JsonNode reason = answer.path("reasons").path(0);
		assertThat(reason.propertyNames())
			.containsExactlyInAnyOrderElementsOf(example.path("reasons").path(0).propertyNames());
		assertThat(OffsetDateTime.parse(answer.path("asOf").asString()).getOffset()).isEqualTo(ZoneOffset.ofHours(8));
	}

	private String riskClass() {
		return get(this.officer, subject("/risk-class")).text("riskClass");
	}

	private static String subject(String rest) {
		return "/api/credit/subjects/" + HOTEL + rest;
	}

	private static String record(String id, String rest) {
		return "/api/credit/records/" + id + rest;
	}

}
