package cn.yingshang.inspection;

import java.util.List;

import cn.yingshang.inspection.officer.Officers;
import cn.yingshang.kernel.canonical.Sha256;
import cn.yingshang.platform.migration.Migration;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a task may draw, and who stands in for whom (B-53). */
class DrawRulesIT extends DrawingService {

	@Autowired
	private Officers officers;

	@Autowired
	private MongoDatabase database;

	@Autowired
	private Migration drawnVisitsAreAwaited;

	@Test
	void b53ADrawnVisitThatIsRefusedKeepsItsMarkAndTheNextStandsIn() {
		String region = "210211";
		List<String> hotels = List.of(hotel(region, "C"), hotel(region, "C"));
		String draw = drawn(region);
		assertThat(get(null, draw).json().path("number").asInt()).isEqualTo(1);
		String first = eventually(() -> visits(region, hotels), (found) -> found.size() == 1).get(0);
		JsonNode second = open(region).is(201).json();
		assertThat(second.path("excluded").asInt()).as("drawn and not yet visited").isEqualTo(1);
		assertThat(second.path("number").asInt()).isEqualTo(2);
		assertThat(get(null, "/draws?series=" + second.path("series").asString()).is(200).json().path("items"))
			.hasSize(2);
		verb(head(region), first, "reject", "{\"reason\":\"另行安排\"}").is(200);
		eventually(() -> visits(region, hotels), (found) -> found.size() == 2);
		JsonNode shown = eventually(() -> get(null, draw).is(200).json(), (one) -> one.path("notHeld").size() == 1);
		assertThat(shown.path("notHeld").get(0).path("ground").asString()).isEqualTo("REJECTED");
		assertThat(shown.path("notHeld").get(0).path("replaced").asBoolean()).isTrue();
		assertThat(shown.path("notHeld").toString()).doesNotContain("token");
	}

	@Test
	void b24WhatIsApprovedAndNotYetHeldCountsForTheCap() {
		String region = "210203";
		List<String> hotels = List.of(hotel(region, "D"));
		List<String> tasks = List.of(opened(region), opened(region));
		tasks.forEach((task) -> draw(region, task));
		List<String> visits = eventually(() -> visits(region, hotels), (found) -> found.size() == 2);
		this.database.getCollection("visits").updateMany(Filters.in("party", hotels), Updates.unset("awaited"));
		this.drawnVisitsAreAwaited.step();
		verb(head(region), visits.get(0), "approve", "{\"basis\":\"抽查计划\"}").is(200);
		verb(head(region), visits.get(1), "approve", "{\"basis\":\"抽查计划\"}").breaks("B-24");
	}

	private String opened(String region) {
		return "/draws/" + open(region).is(201).json().path("id").asString();
	}

	private List<String> visits(String region, List<String> hotels) {
		return hotels.stream()
			.flatMap((hotel) -> get(head(region), "/visits?creditCode=" + hotel).json().path("items").values().stream())
			.map((visit) -> "/visits/" + visit.path("id").asString())
			.toList();
	}

	@Test
	void b66ATaskForTheCityFindsTheDistrictsObjectsAndOfficers() {
		hotel("210212", "B");
		assertThat(open("210200").is(201).json().path("candidates").asInt()).isPositive();
		String id = officer("210200", "于全市", List.of("HT-01"));
		assertThat(this.officers.of("scjg", "210212")).extracting((officer) -> officer.id()).contains(id);
	}

	@Test
	void b53OfficersAreDrawnAgainFromASeedThatWasFixedBefore() {
		String region = "210281";
		String hotel = hotel(region, "D");
		drawn(region);
		JsonNode visit = eventually(() -> get(head(region), "/visits?creditCode=" + hotel).json().path("items"),
				(items) -> items.size() == 1)
			.get(0);
		String parts = "/visits/" + visit.path("id").asString() + "/parts";
		JsonNode part = eventually(() -> get(head(region), parts).json().path("items"), (items) -> items.size() == 3)
			.values()
			.stream()
			.filter((each) -> each.path("department").asString().equals("scjg"))
			.findFirst()
			.orElseThrow();
		String address = "/parts/" + part.path("id").asString();
		List<String> skills = part.path("subItems").values().stream().map(JsonNode::asString).toList();
		String sealed = timeline(region, address).get(0).path("details").path("nextSeed").asString();
		officer(region, "王又抽", skills);
		officer(region, "李又抽", skills);
		verb(head(region), address, "assign", "{}").is(200);
		JsonNode proof = get(head(region), address + "/officers/proof").is(200).json();
		assertThat(Sha256.hex(proof.path("reveals").get(0).path("nonce").asString())).isEqualTo(sealed);
		verb(head(region), address, "assign", "{}").breaks("B-53");
	}

	private JsonNode timeline(String region, String address) {
		return get(head(region), address + "/timeline").is(200).json();
	}

	private String officer(String region, String name, List<String> skills) {
		return post(head(region), "/officers",
				("{\"name\":\"%s\",\"department\":\"scjg\",\"region\":\"%s\",\"certificateNumber\":\"LN-%s\","
						+ "\"validFrom\":\"2024-01-01\",\"validTo\":\"2030-01-01\",\"skills\":[\"%s\"]}")
					.formatted(name, region, name, String.join("\",\"", skills)))
			.is(201)
			.json()
			.path("id")
			.asString();
	}

}
