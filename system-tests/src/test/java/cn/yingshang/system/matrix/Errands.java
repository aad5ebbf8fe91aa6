package cn.yingshang.system.matrix;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.yingshang.demo.client.Session;
import cn.yingshang.system.matrix.Town.Step;

/** Verbs of permits, credit and inspections that no cell and no story does to the end. */
final class Errands {

	private static final String HYGIENE = "public-place-hygiene";

	private static final Map<String, String> BECAUSE = Map.of("reason", "示例理由");

	private final Town town;

	private final Permits permits;

	private final Records records;

	Errands(Town town) {
		this.town = town;
		this.permits = new Permits(town);
		this.records = new Records(town);
	}

	void run() {
		cases();
		records();
		repairs();
		officer();
		candidate();
		new HotlineErrands(this.town).run();
	}

	private void cases() {
		Session window = this.town.as("window", "wjw");
		Session head = this.town.as("head", "wjw");
		Map<String, Object> missing = Map.of("material", "WS-04", "problem", "缺少制度");
		List<Map<String, String>> brought = List.of(Map.of("code", "WS-04"));
		this.town.each(this.permits.submit(HYGIENE, "WS-0", 3),
				new Step(window, "correct-on-spot", Map.of("items", List.of(missing), "materials", brought)),
				new Step(window, "accept", Map.of()), new Step(head, "extend", BECAUSE),
				new Step(head, "decide", Map.of("outcome", "GRANT", "reasons", List.of(Map.of("text", "材料齐全")))),
				new Step(window, "issue", Map.of()));
		this.town.each(this.permits.submit(HYGIENE, "WS-0", 3),
				new Step(window, "request-correction", Map.of("items", List.of(missing))),
				new Step(this.town.applicant(), "resubmit", Map.of("materials", brought)),
				new Step(this.town.applicant(), "withdraw", BECAUSE));
		this.town.each(this.permits.submit(HYGIENE, "WS-0", 4), new Step(window, "not-required", BECAUSE));
		this.town.each(this.permits.submit(HYGIENE, "WS-0", 4),
				new Step(window, "not-competent", Map.of("referTo", "示例机关", "reason", "不属于本机关职权范围")));
		this.town.each(this.permits.submit(HYGIENE, "WS-0", 4), new Step(window, "accept", Map.of()),
				new Step(this.town.as("reviewer", "wjw"), "review", Map.of("officers", List.of("甲", "乙"))),
				new Step(head, "suspend", Map.of("ground", "TESTING", "noticeNumber", "检字2号", "expectedDays", 5)),
				new Step(head, "resume", Map.of()));
	}

	private void records() {
		this.town.each("/api/credit/subjects/" + this.town.party,
				new Step(this.town.as("credit-officer", "fgw"), "change", Map.of("name", "大连矩阵示例酒店" + this.town.party,
						"region", this.town.region, "industry", "H6110", "reason", "核对登记信息")));
		Map<String, Object> fine = Records.record(this.town);
		Map<String, Object> document = Map.of("number", "变字1号", "issuedBy", "示例市场监管局", "issuedOn", this.town.today);
		this.town.each(this.records.published(),
				new Step(this.records.officer(), "revise",
						Map.of("measure", "LARGER_FINE", "document", document, "basis",
								Objects.requireNonNull(fine.get("basis")), "reason", "文书变更")),
				new Step(this.records.officer(), "revoke-at-source", Map.of("document", document, "reason", "原决定被撤销")));
	}

	private void repairs() {
		Session officer = this.records.officer();
		Map<String, String> refusal = Map.of("reason", "示例理由", "remedies", "可以依法申请行政复议或者提起行政诉讼");
		String record = this.records.corrected();
		Map<String, Object> again = Map.of("commitment",
				Objects.requireNonNull(Records.application(this.town, record).get("commitment")), "materials",
				List.of());
		this.town.each(this.records.applied(record), new Step(officer, "return", Map.of("missing", List.of("承诺书"))),
				new Step(this.town.applicant(), "resubmit", again), new Step(officer, "reject", refusal));
		this.town.each(this.records.applied(this.records.corrected()), new Step(officer, "accept", Map.of()),
				new Step(officer, "extend", BECAUSE), new Step(this.town.applicant(), "cancel", BECAUSE));
	}

	private void officer() {
		Session head = this.town.as("head", "wjw");
		String made = head.create("/api/inspections/officers", Visits.officer(this.town, "wjw"))
			.expect(201)
			.text("/id");
		this.town.each("/api/inspections/officers/" + made,
				new Step(head, "renew",
						Map.of("certificateNumber", "MX" + this.town.random().substring(0, 10), "validFrom",
								"2025-01-01", "validTo", "2099-12-31")),
				new Step(head, "recuse", Map.of("creditCode", this.town.party, "reason", "近亲属任职")),
				new Step(head, "lift-recusal", Map.of("creditCode", this.town.party)),
				new Step(head, "retire", BECAUSE));
	}

	private void candidate() {
		String order = new Hotline(this.town).substantiated("wjw");
		this.town.each(new Visits(this.town).candidate("wjw", order),
				new Step(this.town.as("head", "wjw"), "dismiss", BECAUSE));
	}

}
