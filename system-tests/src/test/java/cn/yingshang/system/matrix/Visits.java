package cn.yingshang.system.matrix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import cn.yingshang.kernel.canonical.Sha256;
import cn.yingshang.system.matrix.Town.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Visits with their parts, officers, candidates and draws. */
final class Visits {

	private static final String VISITS = "/api/inspections/visits";

	private static final String PARTS = "/api/inspections/parts/";

	/** Check items of the hotel template by department. */
	private static final Map<String, List<String>> SKILLS = Map.of("scjg", List.of("HT-01", "HT-02"), "gaj",
			List.of("HT-03"), "wjw", List.of("HT-04", "HT-05"), "xfj", List.of("HT-06"), "yjj", List.of("HT-07"),
			"sthj", List.of("HT-08"), "whly", List.of("HT-09"), "rsj", List.of("HT-10"), "cgj", List.of("HT-11"));

	private final Town town;

	Visits(Town town) {
		this.town = town;
	}

	/** Officers whom the visits can be given to, where nobody has been registered yet. */
	void staff() {
		for (String department : SKILLS.keySet()) {
			Session head = this.town.as("head", department);
			int there = items(head.get("/api/inspections/officers?size=100").expect(200)).size();
			for (int number = there; number < 3; number++) {
				head.create("/api/inspections/officers", officer(this.town, department)).expect(201);
			}
		}
	}

	/** The visit that the promise led to, with its officers drawn; gives its address. */
	String scheduled() {
		Session inspector = this.town.as("inspector", "wjw");
		Reply list = this.town.until("the visit is scheduled", () -> {
			Reply found = inspector.get(VISITS + "?creditCode=" + this.town.party).expect(200);
			return found.body().at("/items/0/id").isMissingNode() ? null : found;
		});
		String path = VISITS + "/" + list.text("/items/0/id");
		this.town.until("officers are drawn", () -> {
			Reply parts = inspector.get(path + "/parts").expect(200);
			long drawn = items(parts).stream().filter((part) -> part.at("/officers").size() >= 2).count();
			return (drawn == 1) ? parts : null;
		});
		return path;
	}

	/** The promise is found broken by the lead; gives the address of its part. */
	String broken(String visit) {
		Session inspector = this.town.as("inspector", "wjw");
		this.town.each(visit, new Step(this.town.as("head", "wjw"), "approve", Map.of("basis", "核查")),
				new Step(inspector, "notify", Map.of()));
		String code = this.town.applicant()
			.get("/api/inspections/objects/" + this.town.party + "/entry-code")
			.expect(200)
			.text("/entryCode");
		this.town.each(visit, new Step(inspector, "enter", Map.of("entryCode", code)));
		JsonNode part = items(inspector.get(visit + "/parts").expect(200)).get(0);
		String own = PARTS + part.at("/id").asString();
		record(own, part);
		this.town.each(own,
				new Step(inspector, "order-correction", Map.of("dueOn", this.town.today, "requirement", "立即改正")),
				new Step(inspector, "recheck", Map.of("corrected", false, "note", "仍未改正")));
		return own;
	}

	private void record(String path, JsonNode part) {
		List<Map<String, Object>> findings = new ArrayList<>();
		for (JsonNode item : part.at("/subItems")) {
			String code = item.isString() ? item.asString() : item.at("/code").asString();
			boolean conforming = !code.equals("HT-05");
			findings.add(Map.of("subItem", code, "conforming", conforming, "note", conforming ? "符合" : "记录缺失"));
		}
		List<String> signatures = new ArrayList<>();
		for (JsonNode officer : part.at("/officers")) {
			signatures.add(officer.isString() ? officer.asString() : officer.at("/id").asString());
		}
		this.town.each(path,
				new Step(this.town.as("inspector", "wjw"), "record",
						Map.of("findings", findings, "result", 5, "means", "ON_SITE", "place", "大连市", "signatures",
								signatures, "partySignature", Map.of("signed", true))));
	}

	void keep(String visit, String lead) {
		String party = this.town.everyone().get(visit).expect(200).text("/creditCode");
		this.town.keep("visit", visit, party, Map.of("lead", this.town.at(lead)), Map.of());
		for (JsonNode part : items(this.town.everyone().get(visit + "/parts").expect(200))) {
			String department = part.at("/department").asString();
			if (List.of("wjw", "scjg", "cgj", "gaj").contains(department)) {
				this.town.keep("visitpart", PARTS + part.at("/id").asString(), party,
						Map.of("department", this.town.at(department), "lead", this.town.at(lead)),
						Map.of("visit", visit.substring(visit.lastIndexOf('/') + 1)));
			}
		}
	}

	/** The candidate that a substantiated order of the department raised. */
	String candidate(String department, String orderId) {
		Reply found = this.town.until("a candidate is raised", () -> {
			Reply list = this.town.as("head", department)
				.get("/api/inspections/candidates?state=OPEN&creditCode=" + this.town.party)
				.expect(200);
			return list.body().toString().contains(orderId) ? list : null;
		});
		for (JsonNode candidate : items(found)) {
			if (candidate.at("/orderId").asString().equals(orderId)) {
				return "/api/inspections/candidates/" + candidate.at("/id").asString();
			}
		}
		throw new IllegalStateException("no candidate of " + orderId);
	}

	void keepCandidate(String department, String path) {
		this.town.keep("candidate", path, this.town.party, Map.of("department", this.town.at(department)), Map.of());
	}

	/** Turned into a visit of the candidate's department. */
	String turned(String department, String candidate) {
		Session head = this.town.as("head", department);
		head.readAndAct(candidate, "turn", Map.of("dueOn", LocalDate.parse(this.town.today).plusDays(30))).expect(200);
		String visit = this.town.until("the triggered visit is there", () -> {
			Reply read = head.get(candidate).expect(200);
			String id = read.body().path("visitId").asString("");
			return (!id.isEmpty() && head.get(VISITS + "/" + id).status() == 200) ? read : null;
		}).text("/visitId");
		this.town.until("its officers are drawn", () -> {
			Reply parts = head.get(VISITS + "/" + visit + "/parts").expect(200);
			return (!items(parts).isEmpty()) ? parts : null;
		});
		return VISITS + "/" + visit;
	}

	void officersAndObjects() {
		for (String department : List.of("wjw", "scjg")) {
			Reply officer = this.town.as("head", department)
				.create("/api/inspections/officers", officer(this.town, department))
				.expect(201);
			this.town.keep("officer", "/api/inspections/officers/" + officer.text("/id"), null,
					Map.of("department", this.town.at(department)), Map.of());
		}
		this.town.keep("object", "/api/inspections/objects/" + this.town.party, this.town.party,
				Map.of("region", this.town.at(Place.ANY)), Map.of());
	}

	static Map<String, Object> officer(Town town, String department) {
		return Map.of("name", "矩阵示例检查员", "department", department, "region", town.region, "certificateNumber",
				"MX" + town.random().substring(0, 10), "validFrom", "2025-01-01", "validTo", "2099-01-01", "skills",
				Objects.requireNonNull(SKILLS.get(department)));
	}

	void draw() {
		Reply draw = this.town.as("head", "scjg").create("/api/inspections/draws", task(this.town)).expect(201);
		this.town.keep("draw", "/api/inspections/draws/" + draw.text("/id"), null,
				Map.of("lead", this.town.at("scjg"), "share", this.town.at("gaj", "scjg", "wjw")), Map.of());
	}

	/**
	 * A hotel is drawn and visited by three departments: one leads, one comes along, one
	 * declines; gives the visit's address.
	 */
	String joint() {
		Session head = this.town.as("head", "scjg");
		Reply draw = head.create("/api/inspections/draws", task(this.town)).expect(201);
		String path = "/api/inspections/draws/" + draw.text("/id");
		Map<String, String> nonces = new TreeMap<>();
		List.of("gaj", "scjg", "wjw")
			.forEach((department) -> nonces.put(department, this.town.random() + this.town.random()));
		nonces.forEach((department, nonce) -> this.town.as("inspector", department)
			.create(path + "/commit", Map.of("commitment", Sha256.hex(department + "|" + nonce + "|" + department)))
			.expect(200));
		nonces.forEach((department, nonce) -> this.town.as("inspector", department)
			.create(path + "/reveal", Map.of("nonce", nonce, "value", department))
			.expect(200));
		head.readAndAct(path, "draw", Map.of()).expect(200);
		String visit = VISITS + "/"
				+ this.town
					.until("the drawn hotel's visit is scheduled",
							() -> drawn(this.town.as("inspector", "scjg"), draw.text("/id")))
					.text("/id");
		Map<String, String> parts = new TreeMap<>();
		items(this.town.until("its parts are opened", () -> {
			Reply there = head.get(visit + "/parts").expect(200);
			return (items(there).size() == nonces.size()) ? there : null;
		})).forEach((part) -> parts.put(part.at("/department").asString(), PARTS + part.at("/id").asString()));
		this.town.each(Objects.requireNonNull(parts.get("gaj")),
				new Step(this.town.as("head", "gaj"), "approve", Map.of("basis", "联合抽查")));
		this.town.each(Objects.requireNonNull(parts.get("wjw")),
				new Step(this.town.as("head", "wjw"), "decline", Map.of("reason", "近期已检查")));
		return visit;
	}

	private static @Nullable Reply drawn(Session inspector, String drawId) {
		for (JsonNode visit : items(inspector.get(VISITS + "?state=SCHEDULED&size=100").expect(200))) {
			if (visit.path("origin").asString("").startsWith("draw:" + drawId + ":")) {
				return inspector.get(VISITS + "/" + visit.at("/id").asString()).expect(200);
			}
		}
		return null;
	}

	static Map<String, Object> task(Town town) {
		return Map.of("name", "矩阵示例抽查" + town.random(), "region", town.region, "leadDepartment", "scjg", "departments",
				List.of("gaj", "scjg", "wjw"), "template", "hotel-joint", "from", town.today, "to",
				LocalDate.parse(town.today).plusDays(30).toString());
	}

	private static List<JsonNode> items(Reply reply) {
		JsonNode items = reply.body().isArray() ? reply.body() : reply.body().at("/items");
		return List.copyOf(items.values());
	}

}
