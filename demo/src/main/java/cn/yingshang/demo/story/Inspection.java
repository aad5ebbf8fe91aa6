package cn.yingshang.demo.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Chapters about the verification of a promise and what it found, and about the one visit
 * of nine departments (B-26 to B-64, A-75).
 */
final class Inspection {

	private static final String VISITS = "/api/inspections/visits";

	private static final String PARTS = "/api/inspections/parts/";

	private static final int DEPARTMENTS = 9;

	private final Cast cast;

	private final Narrator narrator;

	Inspection(Cast cast, Narrator narrator) {
		this.cast = cast;
		this.narrator = narrator;
	}

	/** The visit that the granted promise scheduled. */
	Reply scheduled() {
		Session inspector = this.cast.as("inspector", "wjw");
		Reply list = this.narrator.follows("case.granted", "检查服务安排承诺后核查 (A-75, A-77)", () -> {
			Reply found = inspector.get(VISITS + "?creditCode=" + this.cast.hotel);
			return found.body().at("/items/0/id").isMissingNode() ? null : found;
		});
		String id = list.text("/items/0/id");
		staffed(inspector, id, "卫健委的检查人员已抽定 (B-53)", 1);
		Reply visit = inspector.get(VISITS + "/" + id).expect(200);
		Trail.causedBy(visit, "cn.yingshang.approval.case.granted.v1");
		return visit;
	}

	private void staffed(Session inspector, String id, String effect, int departments) {
		this.narrator.follows("visit.scheduled", effect, () -> {
			Reply parts = inspector.get(VISITS + "/" + id + "/parts");
			return (officersDrawn(parts) == departments) ? parts : null;
		});
	}

	private static int officersDrawn(Reply parts) {
		int drawn = 0;
		for (JsonNode part : items(parts)) {
			drawn += (part.at("/officers").size() >= 2) ? 1 : 0;
		}
		return drawn;
	}

	private static JsonNode items(Reply reply) {
		return reply.body().isArray() ? reply.body() : reply.body().at("/items");
	}

	/** The department that the promise was given to comes alone; gives its part. */
	Reply verification(Reply scheduled) {
		String path = VISITS + "/" + scheduled.text("/id");
		Session inspector = this.cast.as("inspector", "wjw");
		JsonNode part = enter(path, "wjw", "告知承诺事项全覆盖核查", this.cast.hotel).get(0);
		record(part, "HT-05");
		String address = PARTS + part.at("/id").asString();
		this.narrator.tell("卫健检查员", "责令立即改正,当日到期", inspector.readAndAct(address, "order-correction",
				Map.of("dueOn", this.cast.today, "requirement", "立即改正:补做客用杯具消毒并建立记录")))
			.expect(200);
		conclude(path, inspector, "客用杯具消毒责令改正");
		return inspector.get(address).expect(200);
	}

	/** The joint task's visit: nine departments, one entry, one opinion. */
	void joint(String drawId) {
		Session inspector = this.cast.as("inspector", "scjg");
		Reply visit = this.narrator.follows("draw.completed", "中签的酒店已安排联合检查", () -> drawn(inspector, drawId));
		String path = VISITS + "/" + visit.text("/id");
		staffed(inspector, visit.text("/id"), "九个部门的检查人员已抽定 (B-53)", DEPARTMENTS);
		enter(path, "scjg", "联合抽查计划", visit.text("/creditCode")).forEach((part) -> record(part, ""));
		conclude(path, inspector, "八大项十一小项,未发现问题");
	}

	/** A visit that the draw led to, once it is scheduled. */
	private static @Nullable Reply drawn(Session inspector, String drawId) {
		String list = VISITS + "?state=SCHEDULED&size=100";
		@Nullable String after = "";
		while (after != null) {
			Reply page = inspector.get(after.isEmpty() ? list : list + "&after=" + after).expect(200);
			for (JsonNode visit : items(page)) {
				if (visit.path("origin").asString("").startsWith("draw:" + drawId + ":")) {
					return inspector.get(VISITS + "/" + visit.at("/id").asString()).expect(200);
				}
			}
			after = page.body().hasNonNull("next") ? page.text("/next") : null;
		}
		return null;
	}

	/** Approval, notice and the scan at the enterprise's door; gives the parts. */
	private List<JsonNode> enter(String path, String lead, String basis, String party) {
		Session inspector = this.cast.as("inspector", lead);
		this.narrator
			.tell(lead + " 负责人", "检查前审批 (B-26)",
					this.cast.as("head", lead).readAndAct(path, "approve", Map.of("basis", basis)))
			.expect(200);
		List<JsonNode> parts = new ArrayList<>();
		items(inspector.get(path + "/parts").expect(200)).forEach(parts::add);
		parts.stream().filter((part) -> !part.at("/department").asString().equals(lead)).forEach(this::approve);
		this.narrator.tell("检查组", "检查前通知 (B-27)", inspector.readAndAct(path, "notify", Map.of())).expect(200);
		String code = this.narrator
			.tell("酒店", "在门口出示本企业当前的企业码,只有企业自己读得到 (B-40)",
					this.cast.party(party).get("/api/inspections/objects/" + party + "/entry-code"))
			.expect(200)
			.text("/entryCode");
		this.narrator.tell("检查组", "扫码入企 (B-40)", inspector.readAndAct(path, "enter", Map.of("entryCode", code)))
			.expect(200);
		return parts;
	}

	/**
	 * The leading department's part is approved with the visit, each other by its head.
	 */
	private void approve(JsonNode part) {
		String department = part.at("/department").asString();
		this.narrator
			.tell(department + " 负责人", "审批本部门参加的检查 (B-26)",
					this.cast.as("head", department)
						.readAndAct(PARTS + part.at("/id").asString(), "approve", Map.of("basis", "联合抽查计划")))
			.expect(200);
	}

	private void conclude(String path, Session inspector, String opinion) {
		this.narrator.follows("part.recorded", "参加的部门都已记录", () -> {
			Reply visit = inspector.get(path).expect(200);
			return visit.body().at("/_actions").toString().contains("\"conclude\"") ? visit : null;
		});
		Reply concluded = this.narrator.follows("part.settled", "出具一份综合意见书 (B-28)", () -> {
			Reply reply = inspector.readAndAct(path, "conclude", Map.of("opinion", opinion));
			return (reply.status() == 200) ? reply : null;
		});
		this.narrator.tell("检查组", "当场出具综合意见书", concluded);
		this.narrator.tell("检查组", "离开,企业确认", inspector.readAndAct(path, "leave", Map.of("partyConfirmed", true)))
			.expect(200);
	}

	private void record(JsonNode part, String fault) {
		String department = part.at("/department").asString();
		boolean faulty = false;
		List<Map<String, Object>> findings = new ArrayList<>();
		for (JsonNode item : part.at("/subItems")) {
			String code = item.isString() ? item.asString() : item.at("/code").asString();
			boolean broken = code.equals(fault);
			faulty |= broken;
			findings.add(broken ? Map.of("subItem", code, "conforming", false, "note", "客用杯具消毒记录缺失")
					: Map.of("subItem", code, "conforming", true));
		}
		List<String> signatures = new ArrayList<>();
		for (JsonNode officer : part.at("/officers")) {
			signatures.add(officer.isString() ? officer.asString() : officer.at("/id").asString());
		}
		Map<String, Object> body = Map.of("findings", findings, "result", faulty ? 5 : 1, "means", "ON_SITE", "place",
				"大连市中山区", "signatures", signatures, "partySignature", Map.of("signed", true));
		this.narrator
			.tell(department + " 检查员", faulty ? "记录:承诺的条件未做到 (结果5)" : "记录:未发现问题 (结果1)",
					this.cast.as("inspector", department).readAndAct(PARTS + part.at("/id").asString(), "record", body))
			.expect(200);
	}

	/** Re-checked the same day: not corrected, the promise is broken. */
	Reply recheckNotCorrected(Reply part) {
		this.narrator
			.tell("卫健检查员", "当日复查:仍未改正", this.cast.as("inspector", "wjw")
				.readAndAct(PARTS + part.text("/id"), "recheck", Map.of("corrected", false, "note", "复查仍无消毒记录")))
			.expect(200);
		return this.cast.as("inspector", "wjw").get(PARTS + part.text("/id")).expect(200);
	}

	void confirmCorrection(Reply part) {
		this.narrator
			.tell("卫健检查员", "再次复查:已真正改正",
					this.cast.as("inspector", "wjw")
						.readAndAct(PARTS + part.text("/id"), "confirm-correction", Map.of("note", "消毒记录齐全")))
			.expect(200);
	}

	/** The triggered inspection's candidate that the substantiated complaint raised. */
	void candidate(String orderId) {
		Reply list = this.narrator.follows("order.substantiated", "检查服务收到触发式监管线索 (B-24)", () -> {
			Reply found = this.cast.as("inspector", "wjw")
				.get("/api/inspections/candidates?state=OPEN&creditCode=" + this.cast.hotel);
			return found.body().toString().contains(orderId) ? found : null;
		});
		if (list.body().at("/items").isEmpty()) {
			throw new NotAsTold("no candidate");
		}
	}

}
