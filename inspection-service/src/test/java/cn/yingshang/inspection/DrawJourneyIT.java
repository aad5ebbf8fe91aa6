package cn.yingshang.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.kernel.canonical.Sha256;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Three departments commit and reveal, the objects are drawn, the proof says all. */
class DrawJourneyIT extends RunningService {

	private static final List<String> DEPARTMENTS = List.of("scjg", "gaj", "wjw");

	private static final String NONCE = "0123456789abcdef".repeat(4);

	private static final String HEAD = staff("head.scjg.210202");

	@Autowired
	private MongoDatabase database;

	@Test
	void threeDepartmentsDrawAndThePublicCanCheck() {
		List<String> hotels = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			hotels.add(newCreditCode());
			register(hotels.get(i), "H6110");
		}
		hotels.forEach((hotel) -> eventually(() -> get(HEAD, "/objects/" + hotel).status(), (status) -> status == 200));
		LocalDate today = Day.TODAY;
		String task = ("{\"name\":\"酒店联合抽查\",\"region\":\"210202\",\"leadDepartment\":\"scjg\","
				+ "\"departments\":[\"scjg\",\"gaj\",\"wjw\"],\"template\":\"hotel-joint\",\"from\":\"%s\",\"to\":\"%s\"}")
			.formatted(today, today.plusDays(30));
		post(staff("head.scjg.210202"), "/draws", task.replace("\"gaj\"", "\"gwdl\"")).breaks("B-20");
		JsonNode opened = post(HEAD, "/draws", task).is(201).json();
		String draw = "/draws/" + opened.path("id").asString();
		get(null, draw + "/proof").is(404);
		assertThat(get(null, draw).is(200).json().path("listHash").asString())
			.isEqualTo(opened.path("listHash").asString());
		verb(HEAD, draw, "draw", "{}").breaks("B-53");
		get(staff("auditor.*.210200"), draw + "/openings").is(404);
		for (String department : DEPARTMENTS) {
			post(staff("inspector." + department + ".210202"), draw + "/commit",
					"{\"commitment\":\"%s\"}".formatted(Sha256.hex(department + "|" + NONCE + "|" + department)))
				.is(200);
		}
		for (String department : DEPARTMENTS) {
			post(staff("inspector." + department + ".210202"), draw + "/reveal",
					"{\"nonce\":\"%s\",\"value\":\"%s\"}".formatted(NONCE, department))
				.is(200);
		}
		verb(HEAD, draw, "draw", "{}").is(200);
		verb(HEAD, draw, "draw", "{}").is(409);
		JsonNode proof = get(null, draw + "/proof").is(200).json();
		assertThat(proof.path("winners")).isNotEmpty();
		assertThat(get(null, draw + "/proof").is(200).json()).isEqualTo(proof);
		assertThat(this.database.getCollection("drawproofs")
			.countDocuments(Filters.eq("_id", opened.path("id").asString()))).as("made once and kept").isOne();
		assertThat(StandAloneVerifier.run("draw", proof.toString())).startsWith("VERIFIED");
		String another = proof.path("listHash").asString().startsWith("0") ? "1" : "0";
		assertThat(StandAloneVerifier.run("draw",
				proof.toString().replace(proof.path("listHash").asString(), another.repeat(64))))
			.startsWith("DOES NOT VERIFY");
		hotels.forEach((hotel) -> assertThat(proof.toString()).doesNotContain(hotel));
		get(HEAD, draw + "/openings").is(403);
		for (String elsewhere : List.of("auditor.wjw.210202", "auditor.scjg.210203", "auditor.gaj.210200")) {
			get(staff(elsewhere), draw + "/openings").is(403);
			get(staff(elsewhere), draw + "/chain").is(403);
		}
		get(staff("auditor.scjg.210202"), draw + "/chain").is(200);
		JsonNode openings = get(staff("auditor.*.210200"), draw + "/openings").is(200).json();
		String token = proof.path("winners").get(0).path("id").asString();
		String drawn = "";
		for (JsonNode opening : openings.path("candidates").values()) {
			assertThat(opening.path("token").asString())
				.isEqualTo(Sha256.hex(opening.path("creditCode").asString() + "|" + opening.path("blind").asString()));
			drawn = opening.path("token").asString().equals(token) ? opening.path("creditCode").asString() : drawn;
		}
		String winner = drawn;
		JsonNode visit = eventually(() -> get(HEAD, "/visits?creditCode=" + winner).json().path("items"),
				(items) -> items.size() > 0)
			.get(0);
		assertThat(visit.path("departments")).hasSize(3);
		assertThat(get(HEAD, "/visits/" + visit.path("id").asString()).json()
			.path("timeline")
			.get(0)
			.path("cause")
			.path("source")
			.asString()).isEqualTo(opened.path("id").asString());
		String address = "/visits/" + visit.path("id").asString();
		verb(HEAD, address, "approve", "{\"basis\":\"抽查计划\"}").is(200);
		verb(staff("inspector.scjg.210202"), address, "notify", "{}").is(200);
		for (String path : List.of(address, address + "/timeline", address + "/chain", "/visits")) {
			assertThat(get(enterprise(winner), path).is(200).body()).as("its token leads to its class (B-50): " + path)
				.doesNotContain(token);
		}
		eventually(() -> get(HEAD, "/visits/" + visit.path("id").asString() + "/parts").json().path("items"),
				(items) -> items.size() == 3 && items.get(0).path("officers").size() == 2)
			.forEach(this::ownHeadApproves);
	}

	/** The visit's approval is the leading department's own (B-26). */
	private void ownHeadApproves(JsonNode part) {
		String department = part.path("department").asString();
		String address = "/parts/" + part.path("id").asString();
		if (department.equals("scjg")) {
			verb(HEAD, address, "approve", "{\"basis\":\"联合抽查\"}").breaks("B-26");
		}
		else {
			String own = "." + department + ".210202";
			verb(staff("inspector" + own), address, "approve", "{\"basis\":\"联合抽查\"}").is(403);
			JsonNode approved = verb(staff("head" + own), address, "approve", "{\"basis\":\"联合抽查\"}").is(200).json();
			assertThat(approved.path("approval").path("basis").asString()).isEqualTo("联合抽查");
			verb(staff("head" + own), address, "approve", "{\"basis\":\"再次\"}").breaks("B-26");
		}
	}

}
