package cn.yingshang.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.yingshang.inspection.visit.part.PartTable;
import cn.yingshang.inspection.visit.part.StaffingParts;
import cn.yingshang.platform.call.Call;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A granted promise becomes a visit of the department that it was given to, and the visit
 * is told to its end over HTTP.
 */
class VerificationJourneyIT extends RunningService {

	private static final String INSPECTOR = staff("inspector.wjw.210202");

	private static final String HEAD = staff("head.wjw.210202");

	@Autowired
	private StaffingParts staffing;

	@Autowired
	private MongoDatabase database;

	private final String creditCode = newCreditCode();

	private final String caseId = UUID.randomUUID().toString();

	private final LocalDate today = Day.TODAY;

	private void granted(String lane) {
		publish("yingshang.approval", "case.granted", this.caseId, 1, (data) -> {
			data.put("caseId", this.caseId).put("creditCode", this.creditCode).put("lane", lane);
			data.put("grantedOn", this.today.toString());
			((tools.jackson.databind.node.ObjectNode) data.get("verification")).put("dueOn",
					this.today.plusDays(60).toString());
			return data;
		});
	}

	private JsonNode visit() {
		return eventually(() -> get(INSPECTOR, "/visits?creditCode=" + this.creditCode).is(200).json().path("items"),
				(items) -> items.size() == 1)
			.get(0);
	}

	private Map<String, JsonNode> parts(String visit) {
		JsonNode items = eventually(() -> get(INSPECTOR, visit + "/parts").is(200).json().path("items"),
				(found) -> found.size() == 1);
		Map<String, JsonNode> parts = new HashMap<>();
		items.forEach((part) -> parts.put(part.path("department").asString(), part));
		return parts;
	}

	private static String record(JsonNode part, int result, String fault) {
		List<String> findings = new ArrayList<>();
		part.path("subItems")
			.forEach((code) -> findings.add("{\"subItem\":\"%s\",\"conforming\":%s}".formatted(code.asString(),
					!code.asString().equals(fault))));
		List<String> officers = new ArrayList<>();
		part.path("officers").forEach((officer) -> officers.add("\"" + officer.path("id").asString() + "\""));
		return ("{\"findings\":[%s],\"result\":%d,\"means\":\"ON_SITE\",\"place\":\"中山区\",\"signatures\":[%s],"
				+ "\"partySignature\":{\"signed\":true}}")
			.formatted(String.join(",", findings), result, String.join(",", officers));
	}

	@Test
	void aGrantBeforeItsSubjectWaitsAndTheVisitIsToldToItsEnd() {
		granted("PROMISE");
		register(this.creditCode, "H6110");
		JsonNode scheduled = visit();
		assertThat(scheduled.path("kind").asString()).isEqualTo("VERIFICATION");
		assertThat(scheduled.path("due").path("date").asString()).isEqualTo(this.today.plusDays(60).toString());
		assertThat(scheduled.path("departments").toString()).as("a promise to one is no ground for others (B-24)")
			.isEqualTo("[\"wjw\"]");
		String visit = "/visits/" + scheduled.path("id").asString();
		Map<String, JsonNode> parts = parts(visit);
		assertThat(parts.values()).allSatisfy((part) -> assertThat(part.path("officers")).hasSize(2));
		get(INSPECTOR, "/visits/unknown/parts").is(404);
		JsonNode timeline = get(INSPECTOR, visit).json().path("timeline");
		assertThat(timeline.get(0).path("verb").asString()).isEqualTo("schedule");
		assertThat(timeline.get(0).path("cause").path("source").asString()).isEqualTo(this.caseId);
		JsonNode opened = get(INSPECTOR, "/parts/" + parts.get("wjw").path("id").asString()).json()
			.path("timeline")
			.get(0);
		assertThat(opened.path("cause").path("source").asString()).isEqualTo(scheduled.path("id").asString());
		assertThat(get(INSPECTOR, visit + "/clock").is(200).json().path("due").path("date").asString())
			.isEqualTo(this.today.plusDays(60).toString());

		String hygiene = "/parts/" + parts.get("wjw").path("id").asString();
		verb(INSPECTOR, hygiene, "record", record(parts.get("wjw"), 5, "HT-05")).breaks("B-40");
		verb(INSPECTOR, visit, "approve", "{\"basis\":\"核查\"}").is(403);
		verb(HEAD, visit, "approve", "{\"basis\":\"核查\"}").is(200);
		verb(HEAD, hygiene, "approve", "{\"basis\":\"核查\"}").breaks("B-26");
		assertThat(verb(INSPECTOR, visit, "notify", "{}").is(200).json().path("notice").path("rights")).isNotEmpty();
		theEnterpriseAloneShowsTheCodeThatOpens(visit);

		verb(INSPECTOR, visit, "conclude", "{\"opinion\":\"……\"}").breaks("B-28");
		verb(INSPECTOR, hygiene, "record", record(parts.get("wjw"), 5, "HT-05")).is(200);
		verb(INSPECTOR, visit, "conclude", "{\"opinion\":\"……\"}").breaks("B-61");
		verb(INSPECTOR, hygiene, "order-correction",
				"{\"dueOn\":\"%s\",\"requirement\":\"立即改正\"}".formatted(this.today))
			.is(200);
		Answer concluded = verb(INSPECTOR, visit, "conclude", "{\"opinion\":\"客用品消毒须改正\"}").is(200);
		assertThat(concluded.json().path("progress")).hasSize(1);
		JsonNode left = postAt(concluded.etag(), INSPECTOR, visit + "/leave", "{\"partyConfirmed\":true}").is(200)
			.json();
		assertThat(left.path("conforming").asBoolean()).isFalse();
		assertThat(left.path("publication").path("explanation").asString()).endsWith("/clocks/publication");
		JsonNode broken = verb(INSPECTOR, hygiene, "recheck", "{\"corrected\":false}").is(200).json();
		assertThat(broken.path("state").asString()).isEqualTo("BROKEN");
		assertThat(broken.path("_actions").get(0).path("verb").asString()).isEqualTo("confirm-correction");
		verb(INSPECTOR, hygiene, "confirm-correction", "{\"note\":\"消毒记录齐全\"}").is(200);
		assertThat(get(INSPECTOR, hygiene).json().path("remarks").toString()).contains("消毒记录齐全");
		assertThat(get(INSPECTOR, hygiene + "/timeline").body()).doesNotContain("消毒记录齐全");

		// The head has followed its part and closes with publication.
		eventually(() -> get(INSPECTOR, visit).json().path("progress"),
				(progress) -> progress.size() == 1 && settled(progress));
		theEnterpriseRatesAndComplains(visit);
		String results = "/results/" + scheduled.path("id").asString();
		get(null, results).is(404);
		verb(HEAD, visit, "publish", "{}").is(200);
		theResultsArePublicUntilTheyAreWithdrawn(visit, results);
		eventually(() -> get(INSPECTOR, visit).json().path("state").asString(), "CLOSED"::equals);
		assertThat(StandAloneVerifier.run("chain", get(INSPECTOR, hygiene + "/chain").is(200).body()))
			.startsWith("VERIFIED");
		assertThat(StandAloneVerifier.run("chain", get(INSPECTOR, visit + "/chain").is(200).body()))
			.startsWith("VERIFIED");
		assertThat(StandAloneVerifier.run("draw", get(INSPECTOR, hygiene + "/officers/proof").is(200).body()))
			.startsWith("VERIFIED");
		assertThat(StandAloneVerifier.run("due-date", get(INSPECTOR, visit + "/clocks/publication").is(200).body()))
			.startsWith("VERIFIED");
		get(enterprise(this.creditCode), hygiene + "/officers/proof").is(403);
		get(staff("inspector.gaj.210202"), hygiene).is(404);
	}

	private void theEnterpriseAloneShowsTheCodeThatOpens(String visit) {
		verb(INSPECTOR, visit, "enter", "{\"entryCode\":\"%s\"}".formatted("0".repeat(32))).breaks("B-44");
		String door = "/objects/" + this.creditCode + "/entry-code";
		Answer shown = get(enterprise(this.creditCode), door).is(200);
		String code = shown.json().path("entryCode").asString();
		assertThat(code).matches("[0-9a-f]{32}");
		for (String official : List.of("inspector.wjw.210202", "head.wjw.210202", "auditor.wjw.210202")) {
			get(staff(official), door).is(403);
			assertThat(get(staff(official), visit).is(200).body()).doesNotContain(code);
		}
		get(enterprise(newCreditCode()), door).is(404);
		get(null, door).is(401);
		assertThat(verb(INSPECTOR, visit, "enter", "{\"entryCode\":\"%s\"}".formatted(code)).is(200)
			.json()
			.path("refusedScans")
			.asInt()).isOne();
		assertThat(get(HEAD, visit).body()).doesNotContain(code);
	}

	private void theEnterpriseRatesAndComplains(String visit) {
		String hotel = enterprise(this.creditCode);
		verb(hotel, visit, "rate", "{\"score\":2,\"words\":\"久等\"}").is(200);
		verb(hotel, visit, "complain", "{\"reason\":\"未出示证件\"}").is(200);
		verb(INSPECTOR, visit, "rate", "{\"score\":5}").is(403);
		JsonNode seen = verb(HEAD, visit, "answer-complaint", "{\"answer\":\"已核实并道歉\"}").is(200).json();
		assertThat(seen.path("feedback").path("grievances").get(0).path("answer").asString()).isEqualTo("已核实并道歉");
		assertThat(seen.path("feedback").has("rating")).as("who came does not learn it").isFalse();
		assertThat(get(staff("auditor.wjw.210202"), visit).json().path("feedback").path("rating").path("score").asInt())
			.isEqualTo(2);
	}

	private void theResultsArePublicUntilTheyAreWithdrawn(String visit, String results) {
		JsonNode open = get(null, results).is(200).json();
		assertThat(open.path("results")).hasSize(1)
			.anySatisfy((line) -> assertThat(line.path("label").asString()).isEqualTo("发现问题已责令改正"));
		String list = "/results?region=210202&creditCode=" + this.creditCode;
		assertThat(get(null, list).is(200).json().path("items").get(0)).isEqualTo(open);
		assertThat(open.toString()).doesNotContain("case:").doesNotContain("officer");
		verb(HEAD, visit, "withdraw", "{\"ground\":\"WRONG\"}").is(200);
		assertThat(get(null, list).is(200).json().path("items")).isEmpty();
		JsonNode gone = get(null, results).is(200).json();
		assertThat(gone.path("results")).isEmpty();
		assertThat(gone.path("withdrawal").path("ground").asString()).isEqualTo("WRONG");
	}

	private static boolean settled(JsonNode progress) {
		boolean all = true;
		for (JsonNode part : progress.values()) {
			all &= part.path("settled").asBoolean();
		}
		return all;
	}

	@Test
	void aGrantToldTwiceOrUnderAnotherEventSchedulesOneVisit() {
		register(this.creditCode, "H6110");
		granted("PROMISE");
		granted("PROMISE");
		publish("yingshang.approval", "case.granted", this.caseId, 2,
				(data) -> data.put("caseId", this.caseId).put("creditCode", this.creditCode));
		String visit = "/visits/" + visit().path("id").asString();
		parts(visit);
		String after = newCreditCode();
		register(after, "H6110");
		eventually(() -> get(INSPECTOR, "/objects/" + after).status(), (status) -> status == 200);
		assertThat(visit()).isNotNull();
	}

	@Test
	void partsACrashLeftOutAreMadeOnce() {
		register(this.creditCode, "H6110");
		granted("PROMISE");
		String id = visit().path("id").asString();
		parts("/visits/" + id);
		this.database.getCollection("parts")
			.deleteMany(Filters.and(Filters.eq("visitId", id), Filters.in("department", "gaj", "wjw")));
		Call again = Fixtures.system(PartTable.MAKER);
		this.staffing.open(again, id);
		this.staffing.open(again, id);
		assertThat(parts("/visits/" + id)).hasSize(1);
	}

	@Test
	void anOrdinaryGrantSchedulesNothing() {
		register(this.creditCode, "H6110");
		granted("ORDINARY");
		String other = newCreditCode();
		register(other, "H6110");
		eventually(() -> get(INSPECTOR, "/objects/" + other).status(), (status) -> status == 200);
		assertThat(get(INSPECTOR, "/visits?creditCode=" + this.creditCode).json().path("items")).isEmpty();
	}

	@Test
	void aRevokedLicenceCallsOffTheVisitAndItsParts() {
		register(this.creditCode, "H6110");
		granted("PROMISE");
		String visit = "/visits/" + visit().path("id").asString();
		parts(visit);
		publish("yingshang.approval", "licence.revoked", "licence-" + this.caseId, 1,
				(data) -> data.put("caseId", this.caseId)
					.put("creditCode", this.creditCode)
					.put("licenceNumber", "L-" + this.caseId));
		eventually(() -> get(INSPECTOR, visit).json().path("state").asString(), "CANCELLED"::equals);
		eventually(() -> get(INSPECTOR, visit + "/parts").json().path("items").get(0).path("state").asString(),
				"CANCELLED"::equals);
		assertThat(get(INSPECTOR, "/objects/" + this.creditCode).json().path("revokedLicences").get(0).asString())
			.isEqualTo("L-" + this.caseId);
	}

	@Test
	void theEnterpriseAsksForRecusalAndTheHeadDecides() {
		register(this.creditCode, "H6110");
		granted("PROMISE");
		String visit = "/visits/" + visit().path("id").asString();
		JsonNode part = parts(visit).get("wjw");
		String address = "/parts/" + part.path("id").asString();
		String officer = part.path("officers").get(0).path("id").asString();
		verb(enterprise(this.creditCode), address, "request-recusal",
				"{\"officerId\":\"%s\",\"reason\":\"亲属\"}".formatted(officer))
			.is(200);
		JsonNode decided = verb(HEAD, address, "decide-recusal",
				"{\"officerId\":\"%s\",\"granted\":true,\"reason\":\"属实\"}".formatted(officer))
			.is(200)
			.json();
		assertThat(decided.path("officers")).hasSize(2).noneMatch((each) -> each.path("id").asString().equals(officer));
		assertThat(decided.toString()).doesNotContain("亲属");
		String proof = address + "/officers/proof";
		get(HEAD, proof).is(200);
		String inspectorElsewhere = ISSUER.token("two-hats",
				(claims) -> claims.claim("grants", List.of("applicant.*.210202", "inspector.gaj.210203"))
					.claim("enterprise", this.creditCode));
		get(inspectorElsewhere, proof).is(403);
	}

	@Test
	void aStaleOrKeylessVerbIsRefused() {
		register(this.creditCode, "H6110");
		granted("PROMISE");
		String visit = "/visits/" + visit().path("id").asString();
		post(HEAD, visit + "/approve", "{\"basis\":\"核查\"}").is(428);
		verb(HEAD, visit, "approve", "{\"basis\":\"核查\",\"extra\":1}").is(400);
		get(null, visit).is(401);
		get(INSPECTOR, "/visits/" + UUID.randomUUID() + "/parts").is(404);
	}

}
