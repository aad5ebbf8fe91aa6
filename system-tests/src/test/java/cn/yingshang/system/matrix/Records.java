package cn.yingshang.system.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import cn.yingshang.system.matrix.Town.Step;

/** Credit records and the repairs asked for. */
final class Records {

	private static final String RECORDS = "/api/credit/records";

	private static final String REPAIRS = "/api/credit/repairs";

	private static final String ORGAN = "scjg";

	private final Town town;

	private final Session officer;

	Records(Town town) {
		this.town = town;
		this.officer = town.as("credit-officer", ORGAN);
	}

	/** The organ's own officer. */
	Session officer() {
		return this.officer;
	}

	void subject() {
		this.town.keep("subject", "/api/credit/subjects/" + this.town.party, this.town.party,
				Map.of("region", this.town.at(Place.ANY), "keeper", this.town.at("fgw")),
				Map.of("region", this.town.region, "name", "大连矩阵示例酒店" + this.town.party));
	}

	static Map<String, Object> record(Town town) {
		return Map.of("creditCode", town.party, "measure", "SMALL_FINE", "organ", ORGAN, "document",
				Map.of("number", "罚字" + town.random().substring(0, 8), "issuedBy", "示例市场监管局", "issuedOn", town.today),
				"basis", Map.of("law", "示例法", "article", "第一条"));
	}

	void records() {
		String disclosed = published();
		this.town.each(disclosed, new Step(this.officer, "disclose", Map.of("reason", "多次再犯")));
		keep(disclosed);
		Map<String, Object> graver = new HashMap<>(record(this.town));
		graver.put("measure", "LARGER_FINE");
		String retained = RECORDS + "/" + this.officer.create(RECORDS, graver).expect(201).text("/id");
		this.town.each(retained, new Step(this.officer, "retain", Map.of("document", "示例公示1号", "reason", "拒不纠正")));
		keep(retained);
		String corrected = corrected();
		keep(corrected);
		keepRepair(applied(corrected));
		String second = corrected();
		String accepted = applied(second);
		this.town.each(accepted, new Step(this.officer, "accept", Map.of()));
		keepRepair(accepted);
	}

	/** A corrected record for which nobody has asked yet. */
	String corrected() {
		String path = published();
		this.town.each(path,
				new Step(this.officer, "correct", Map.of("correctedOn", this.town.today, "document", "复查单")));
		return path;
	}

	String published() {
		Reply made = this.officer.create(RECORDS, record(this.town)).expect(201);
		return RECORDS + "/" + made.text("/id");
	}

	String applied(String record) {
		return REPAIRS + "/"
				+ this.town.applicant().create(REPAIRS, application(this.town, record)).expect(201).text("/id");
	}

	static Map<String, Object> application(Town town, String record) {
		return Map.of("recordId", record.substring(record.lastIndexOf('/') + 1), "commitment",
				Map.of("text", "已改正并承诺守信经营", "signedOn", town.today, "publicConsent", true), "materials", List.of());
	}

	private void keep(String path) {
		this.town.keep("record", path, this.town.party,
				Map.of("region", this.town.at(Place.ANY), "organ", this.town.at(ORGAN)),
				Map.of("region", this.town.region));
	}

	private void keepRepair(String path) {
		this.town.keep("repair", path, this.town.party, Map.of("organ", this.town.at(ORGAN)),
				Map.of("region", this.town.region));
	}

}
