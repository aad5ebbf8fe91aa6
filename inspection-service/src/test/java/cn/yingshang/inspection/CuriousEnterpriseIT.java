package cn.yingshang.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** An enterprise that was drawn tries to learn its risk class (B-50). */
class CuriousEnterpriseIT extends DrawingService {

	private static final String REGION = "210204";

	private static final String HEAD = head(REGION);

	@Autowired
	private MongoDatabase database;

	@Test
	void nothingThatItOrThePublicReadsLeadsToItsStratum() {
		for (int i = 0; i < 60; i++) {
			hotel(REGION, (i < 30) ? "A" : (i < 48) ? "C" : "D");
		}
		String draw = drawn(REGION);
		JsonNode proof = get(null, draw + "/proof").is(200).json();
		List<String> tokens = new ArrayList<>();
		proof.path("candidates").values().forEach((candidate) -> tokens.add(candidate.path("id").asString()));
		Map<String, String> openings = openings(draw);
		Map<String, String> visits = new LinkedHashMap<>();
		for (JsonNode winner : proof.path("winners").values()) {
			String creditCode = openings.get(winner.path("id").asString());
			visits.put(creditCode, told(creditCode));
		}
		visits.forEach((creditCode, visit) -> {
			for (String path : List.of(visit, visit + "/timeline", visit + "/chain", visit + "/parts", "/visits",
					"/parts", "/objects/" + creditCode)) {
				String body = get(enterprise(creditCode), path).is(200).body();
				tokens.forEach((token) -> assertThat(body).as(path).doesNotContain(token));
			}
		});
		assertThat(visits.values()).as("ids tell the order in which visits were made, and results make both public")
			.isNotEmpty();
		List<String> inOrderOfIds = visits.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey)
			.toList();
		assertThat(inOrderOfIds).as("so that order is one that everybody knows, not the tokens'").isSorted();
		anOldChainThatHoldsTheTokenStaysWithTheOfficials(visits);
	}

	private void anOldChainThatHoldsTheTokenStaysWithTheOfficials(Map<String, String> visits) {
		String creditCode = visits.keySet().iterator().next();
		String visit = visits.get(creditCode);
		this.database.getCollection("visits")
			.updateOne(Filters.eq("_id", visit.substring("/visits/".length())),
					Updates.set("timeline.0.details.origin", "draw:d:" + "a".repeat(64)));
		get(enterprise(creditCode), visit + "/chain").is(404);
		get(enterprise(creditCode), visit + "/timeline").is(404);
		assertThat(get(enterprise(creditCode), visit).is(200).body()).doesNotContain("draw:d:");
		get(HEAD, visit + "/chain").is(200);
	}

	private Map<String, String> openings(String draw) {
		Map<String, String> openings = new LinkedHashMap<>();
		get(staff("auditor.scjg." + REGION), draw + "/openings").is(200)
			.json()
			.path("candidates")
			.values()
			.forEach(
					(opening) -> openings.put(opening.path("token").asString(), opening.path("creditCode").asString()));
		return openings;
	}

	/** The address of the visit to a drawn enterprise, which is told of it. */
	private String told(String creditCode) {
		String visit = "/visits/" + eventually(() -> get(HEAD, "/visits?creditCode=" + creditCode).json().path("items"),
				(items) -> items.size() > 0)
			.get(0)
			.path("id")
			.asString();
		verb(HEAD, visit, "approve", "{\"basis\":\"抽查计划\"}").is(200);
		verb(staff("inspector.scjg." + REGION), visit, "notify", "{}").is(200);
		return visit;
	}

}
