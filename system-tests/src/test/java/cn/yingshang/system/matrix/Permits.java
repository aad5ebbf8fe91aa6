package cn.yingshang.system.matrix;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.system.matrix.Town.Step;

/** Subjects, cases and the revocation that a broken promise proposes. */
final class Permits {

	static final String CASES = "/api/approvals/cases";

	private static final String HYGIENE = "public-place-hygiene";

	private final Town town;

	Permits(Town town) {
		this.town = town;
	}

	void register() {
		String path = "/api/credit/subjects";
		this.town.as("credit-officer", "fgw")
			.create(path,
					Map.of("creditCode", this.town.party, "name", "大连矩阵示例酒店" + this.town.party, "region",
							this.town.region, "industry", "H6110"))
			.expect(201);
		this.town.until("approval knows the subject", () -> {
			Reply made = this.town.applicant().create(CASES, ordinary(this.town, HYGIENE, "WS-0", 4));
			return (made.status() == 201) ? made : null;
		});
	}

	/** A body for an ordinary case. */
	static Map<String, Object> ordinary(Town town, String item, String materials, int count) {
		List<Map<String, String>> papers = IntStream.rangeClosed(1, count)
			.mapToObj((i) -> Map.of("code", materials + i))
			.toList();
		return Map.of("item", item, "creditCode", town.party, "region", town.region, "lane", "ORDINARY", "materials",
				papers);
	}

	/** A case granted on a promise; gives its id. */
	String promised() {
		String path = onPromise();
		this.town.each(path, new Step(this.town.as("window", "wjw"), "accept", Map.of()),
				new Step(this.town.as("window", "wjw"), "deliver", Map.of()));
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** A promise that is taken back before anybody accepts the case. */
	void promiseTakenBack() {
		this.town.each(onPromise(), new Step(this.town.applicant(), "withdraw-promise", Map.of()));
	}

	private String onPromise() {
		Map<String, Object> promise = Map.of("item", HYGIENE, "conditions", List.of("WS-C1", "WS-C2", "WS-C3"),
				"materials", List.of("WS-02", "WS-03", "WS-04"), "verificationAccepted", true, "consequencesAccepted",
				true, "publicDisplayConsent", true);
		return CASES + "/"
				+ this.town.applicant()
					.create(CASES,
							Map.of("item", HYGIENE, "creditCode", this.town.party, "region", this.town.region, "lane",
									"PROMISE", "materials", List.of(Map.of("code", "WS-01")), "promise", promise))
					.expect(201)
					.text("/id");
	}

	/** A case in each state that waits for somebody. */
	void ordinaryCases() {
		keep("wjw", submit(HYGIENE, "WS-0", 4));
		String scjg = submit("food-business", "SP-0", 3);
		this.town.each(scjg, new Step(this.town.as("window", "scjg"), "accept", Map.of()));
		keep("scjg", scjg);
		String reviewed = submit("food-business", "SP-0", 3);
		this.town.each(reviewed, new Step(this.town.as("window", "scjg"), "accept", Map.of()),
				new Step(this.town.as("reviewer", "scjg"), "review", Map.of("officers", List.of("甲", "乙"))));
		keep("scjg", reviewed);
		String suspended = submit("food-business", "SP-0", 3);
		this.town.each(suspended, new Step(this.town.as("window", "scjg"), "accept", Map.of()),
				new Step(this.town.as("reviewer", "scjg"), "review", Map.of("officers", List.of("甲", "乙"))),
				new Step(this.town.as("reviewer", "scjg"), "suspend",
						Map.of("ground", "TESTING", "noticeNumber", "检字1号", "expectedDays", 5)));
		keep("scjg", suspended);
		String incomplete = submit(HYGIENE, "WS-0", 3);
		this.town.each(incomplete, new Step(this.town.as("window", "wjw"), "request-correction",
				Map.of("items", List.of(Map.of("material", "WS-04", "problem", "缺少制度")))));
		keep("wjw", incomplete);
		String granted = submit(HYGIENE, "WS-0", 4);
		this.town.each(granted, new Step(this.town.as("window", "wjw"), "accept", Map.of()),
				new Step(this.town.as("reviewer", "wjw"), "decide",
						Map.of("outcome", "GRANT", "reasons", List.of(Map.of("text", "材料齐全,符合法定条件")))));
		keep("wjw", granted);
	}

	String submit(String item, String materials, int count) {
		return CASES + "/"
				+ this.town.applicant()
					.create(CASES, ordinary(this.town, item, materials, count))
					.expect(201)
					.text("/id");
	}

	void keep(String department, String path) {
		Reply read = this.town.everyone().get(path).expect(200);
		String number = read.body().path("caseNumber").asString("");
		this.town.keep("case", path, this.town.party, Map.of("department", this.town.at(department)),
				number.isEmpty() ? Map.of() : Map.of("caseNumber", number));
	}

	/** The revocation that a broken promise proposed. */
	void revocation(String caseId) {
		Reply list = this.town.until("a revocation is proposed", () -> {
			Reply found = this.town.as("head", "wjw").get("/api/approvals/revocations?caseId=" + caseId).expect(200);
			return found.body().at("/items/0/id").isMissingNode() ? null : found;
		});
		this.town.keep("revocation", "/api/approvals/revocations/" + list.text("/items/0/id"), this.town.party,
				Map.of("department", this.town.at("wjw")), Map.of());
	}

}
