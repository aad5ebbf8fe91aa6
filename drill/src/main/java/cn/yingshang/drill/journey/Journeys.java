package cn.yingshang.drill.journey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.ToIntFunction;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.kernel.id.CreditCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The journeys of the load; each begins with an enterprise of its own. */
final class Journeys {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final String REGION = "210202";

	private static final String OFFICER = "credit-officer.fgw." + REGION;

	private static final String ORGAN = "credit-officer.wjw." + REGION;

	private static final String OPERATOR = "operator.sjj." + REGION;

	private static final String HANDLER = "handler.wjw." + REGION;

	private static final String WINDOW = "window.wjw." + REGION;

	private static final String INSPECTOR = "inspector.wjw." + REGION;

	private static final String SUBJECTS = "/api/credit/subjects";

	private static final String ORDERS = "/api/complaints/orders";

	private static final String CASES = "/api/approvals/cases";

	private final Walker walker;

	private final Ledger ledger;

	private final String today;

	private final Executor aside;

	Journeys(Walker walker, Ledger ledger, String today, Executor aside) {
		this.walker = walker;
		this.ledger = ledger;
		this.today = today;
		this.aside = aside;
	}

	/** One journey, chosen by the client's seed. */
	void walk() {
		switch (this.walker.random().nextInt(4)) {
			case 0 -> complaint();
			case 1 -> permit();
			case 2 -> promise();
			default -> repair();
		}
	}

	private String subject() {
		StringBuilder mark = new StringBuilder();
		for (int i = 0; i < 6; i++) {
			mark.append(ALPHABET.charAt(this.walker.random().nextInt(ALPHABET.length())));
		}
		String code = CreditCode.complete("91" + REGION + CreditCode.completeOrganisationCode("MA" + mark)).value();
		this.walker.create(OFFICER, SUBJECTS,
				Map.of("creditCode", code, "name", "大连演练示例" + mark + "有限公司", "region", REGION, "industry", "hotel"));
		owe("the object of subject " + code, INSPECTOR, "/api/inspections/objects/" + code,
				(body) -> body.at("/creditCode").asString("").equals(code) ? 1 : 0, 1);
		return code;
	}

	private void complaint() {
		String code = subject();
		Reply order = this.walker.create(OPERATOR, ORDERS,
				Map.of("type", "COMPLAINT", "category", "SANITATION", "region", REGION, "title", "酒店客房卫生不达标",
						"description", "床品未更换", "creditCode", code, "reporter",
						Map.of("name", "王小明", "phone", "13800005678", "address", "大连市中山区人民路街道1号")));
		String path = ORDERS + "/" + order.text("/id");
		order = this.walker.act(OPERATOR, order, path, "dispatch", Map.of("lead", Map.of("department", "wjw")));
		order = this.walker.act(HANDLER, order, path, "accept", null);
		order = race(path, order);
		order = this.walker.act(HANDLER, order, path, "complete", Map.of("outcome", "RESOLVED", "substantiated", true,
				"summary", "已责令整改并复查", "evidence", List.of(Map.of("name", "现场核查笔录", "text", "2名执法人员到场核查"))));
		order = this.walker.act(OPERATOR, order, path, "review", Map.of("passed", true));
		owe("the candidate of " + path, INSPECTOR, "/api/inspections/candidates?state=OPEN&size=100",
				(body) -> naming(body, path), 1);
		order = this.walker.act(OPERATOR, order, path, "call-back",
				Map.of("reached", true, "satisfaction", "SATISFIED"));
		this.walker.act(OPERATOR, order, path, "close", null);
	}

	/** Two clients act on the same revision at the same time: one of them only. */
	private Reply race(String path, Reply order) {
		String etag = order.etag();
		CompletableFuture<Void> other = CompletableFuture.runAsync(
				() -> this.walker.attempt(HANDLER, path, "contact", Map.of("reached", true, "note", "甲"), etag),
				this.aside);
		this.walker.attempt(HANDLER, path, "contact", Map.of("reached", true, "note", "乙"), etag);
		other.join();
		return this.walker.await(HANDLER, path, (reply) -> true);
	}

	private Map<String, Object> application(String code, String lane, @Nullable Map<String, Object> promise,
			String... materials) {
		List<Map<String, String>> handed = List.of(materials).stream().map((one) -> Map.of("code", one)).toList();
		Map<String, Object> plain = Map.of("item", "public-place-hygiene", "creditCode", code, "region", REGION, "lane",
				lane, "materials", handed);
		if (promise == null) {
			return plain;
		}
		Map<String, Object> body = new TreeMap<>(plain);
		body.put("promise", promise);
		return body;
	}

	private void permit() {
		String code = subject();
		Reply made = this.walker.create(WINDOW, CASES,
				application(code, "ORDINARY", null, "WS-01", "WS-02", "WS-03", "WS-04"));
		String path = CASES + "/" + made.text("/id");
		ordinary(path, this.walker.act(WINDOW, made, path, "accept", null));
	}

	private void ordinary(String path, Reply accepted) {
		Reply granted = this.walker.act("reviewer.wjw." + REGION, accepted, path, "decide",
				Map.of("outcome", "GRANT", "reasons", List.of(Map.of("text", "材料齐全,符合法定条件"))));
		this.walker.act(WINDOW, granted, path, "deliver", null);
	}

	private void promise() {
		String code = subject();
		String party = "applicant." + code + "." + REGION;
		Map<String, Object> promise = Map.of("item", "public-place-hygiene", "conditions",
				List.of("WS-C1", "WS-C2", "WS-C3"), "materials", List.of("WS-02", "WS-03", "WS-04"),
				"verificationAccepted", true, "consequencesAccepted", true, "publicDisplayConsent", true);
		Reply made = this.walker.create(party, CASES, application(code, "PROMISE", promise, "WS-01"));
		String path = CASES + "/" + made.text("/id");
		boolean fell = !made.text("/laneDecision/granted").equals("PROMISE");
		Reply accepted = fell ? made : this.walker.act(WINDOW, made, path, "accept", null);
		boolean promised = accepted.text("/state").equals("GRANTED");
		owe("the visit of " + path, INSPECTOR, "/api/inspections/visits?creditCode=" + code,
				(body) -> body.at("/items").size(), promised ? 1 : 0);
		owe("the promise of " + path, OFFICER, SUBJECTS + "/" + code + "/timeline",
				(body) -> steps(body, "make-promise"), promised ? 1 : 0);
		owe("the visit told to " + path, WINDOW, path + "/timeline", (body) -> steps(body, "note-visit"),
				promised ? 1 : 0);
		if (promised) {
			this.walker.act(WINDOW, accepted, path, "deliver", null);
		}
		else {
			supplied(path, accepted);
		}
	}

	/**
	 * The neighbour was away or slow: the case goes the ordinary way, with the papers
	 * that the promise would have stood for.
	 */
	private void supplied(String path, Reply fallen) {
		Reply ready = fallen;
		if (ready.text("/state").equals("SUBMITTED")) {
			List<String> missing = List.of("WS-02", "WS-03", "WS-04");
			ready = this.walker.act(WINDOW, ready, path, "correct-on-spot",
					Map.of("items",
							missing.stream().map((one) -> Map.of("material", one, "problem", "转一般程序,当场补交")).toList(),
							"materials", missing.stream().map((one) -> Map.of("code", one)).toList()));
			ready = this.walker.act(WINDOW, ready, path, "accept", null);
		}
		ordinary(path, ready);
	}

	private void repair() {
		String code = subject();
		Map<String, Object> document = Map.of("number", "演练〔2026〕" + code.substring(12), "issuedBy", "卫生健康委",
				"issuedOn", this.today);
		Reply record = this.walker.create(ORGAN, "/api/credit/records",
				Map.of("creditCode", code, "measure", "BROKEN_PROMISE", "organ", "wjw", "document", document, "basis",
						Map.of("law", "优化营商环境条例", "article", "第十九条")));
		String path = "/api/credit/records/" + record.text("/id");
		this.walker.act(ORGAN, record, path, "correct", Map.of("correctedOn", this.today, "document", "复查意见书"));
		Reply repair = this.walker.create("applicant." + code + "." + REGION, "/api/credit/repairs",
				Map.of("recordId", record.text("/id"), "commitment",
						Map.of("text", "已改正并承诺守信经营", "signedOn", this.today, "publicConsent", true), "materials",
						List.of()));
		String applied = "/api/credit/repairs/" + repair.text("/id");
		repair = this.walker.act(ORGAN, repair, applied, "accept", Map.of());
		this.walker.act(ORGAN, repair, applied, "decide", Map.of("outcome", "REPAIRED", "reason", "已改正并作出承诺"));
		owe("the count of " + path, OFFICER, SUBJECTS + "/" + code + "/timeline", (body) -> steps(body, "count-record"),
				1);
		owe("the end of " + path, OFFICER, SUBJECTS + "/" + code + "/timeline", (body) -> steps(body, "drop-record"),
				1);
		owe("the repaired record " + path, OFFICER, path, (body) -> is(body, "REPAIRED"), 1);
		owe("the end of publication for " + applied, ORGAN, applied, (body) -> is(body, "UNPUBLISHED"), 1);
		owe("eligibility of " + code, OFFICER, SUBJECTS + "/" + code + "/eligibility",
				(body) -> body.at("/eligible").asBoolean(false) ? 1 : 0, 1);
	}

	/** How many items of a list name the order. */
	private static int naming(JsonNode body, String path) {
		String id = path.substring(path.lastIndexOf('/') + 1);
		int count = 0;
		for (JsonNode item : body.at("/items")) {
			count += item.toString().contains(id) ? 1 : 0;
		}
		return count;
	}

	/** How many entries of a timeline are of this verb. */
	private static int steps(JsonNode timeline, String verb) {
		int count = 0;
		for (JsonNode entry : timeline) {
			count += entry.at("/verb").asString("").equals(verb) ? 1 : 0;
		}
		return count;
	}

	private static int is(JsonNode body, String state) {
		return body.at("/state").asString("").equals(state) ? 1 : 0;
	}

	private void owe(String what, String account, String path, ToIntFunction<JsonNode> count, int expected) {
		this.ledger.owe(new Expectation(what, account, path, count, expected));
	}

}
