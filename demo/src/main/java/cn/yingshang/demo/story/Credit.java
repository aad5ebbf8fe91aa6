package cn.yingshang.demo.story;

import java.util.List;
import java.util.Map;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;

/** Chapters about the record, the closed lane and the repair (A-71, D-10 to D-17). */
final class Credit {

	private final Cast cast;

	private final Narrator narrator;

	Credit(Cast cast, Narrator narrator) {
		this.cast = cast;
		this.narrator = narrator;
	}

	/** The record that the broken promise left; gives its id. */
	String recorded(Reply part) {
		String subject = "/api/credit/subjects/" + this.cast.hotel;
		Session officer = this.cast.as("credit-officer", "wjw");
		Reply closed = this.narrator.follows("promise.broken", "信用服务记录失信,承诺通道关闭 (A-71)", () -> {
			Reply asked = officer.get(subject + "/eligibility").expect(200);
			return asked.body().get("eligible").asBoolean() ? null : asked;
		});
		String id = closed.text("/reasons/0/recordId");
		this.narrator.found("依据 " + closed.text("/reasons/0/rule") + ":" + closed.text("/reasons/0/text"));
		Reply record = officer.get("/api/credit/records/" + id).expect(200);
		if (!record.text("/severity").equals("MINOR")) {
			throw new NotAsTold("the record is " + record.text("/severity") + ", not MINOR (D-10)");
		}
		String verb = Trail.origin(part, Trail.causedBy(record, "cn.yingshang.inspection.promise.broken.v1"));
		this.narrator.found("失信记录的起因可回溯到检查的 " + verb + " 步骤");
		return id;
	}

	void neverPublicRiskClass() {
		Reply refused = this.cast.applicant().get("/api/credit/subjects/" + this.cast.hotel + "/risk-class");
		if (refused.status() != 403 && refused.status() != 404) {
			throw new NotAsTold("the party reads its internal risk class: " + refused.status());
		}
		this.narrator.found("内部风险等级不对企业公开 (B-50):" + refused.status());
	}

	void repair(String recordId) {
		Session officer = this.cast.as("credit-officer", "wjw");
		this.narrator.follows("correction.confirmed", "失信记录转为已改正 (D-13, D-14)", () -> {
			Reply record = officer.get("/api/credit/records/" + recordId).expect(200);
			return record.text("/state").equals("CORRECTED") ? record : null;
		});
		Map<String, Object> application = Map.of("recordId", recordId, "commitment",
				Map.of("text", "已改正并承诺守信经营", "signedOn", this.cast.today, "publicConsent", true), "materials",
				List.of());
		Reply submitted = this.narrator
			.tell("酒店", "申请信用修复:只交承诺书,监管部门已有的不再要 (D-14)",
					this.cast.applicant().create("/api/credit/repairs", application))
			.expect(201);
		String path = "/api/credit/repairs/" + submitted.text("/id");
		Reply accepted = this.narrator
			.tell("认定单位信用管理人员", "谁认定、谁修复:三个工作日内受理 (D-15, D-16)", officer.act(submitted, path + "/accept", Map.of()))
			.expect(200);
		this.narrator
			.tell("认定单位信用管理人员", "决定予以修复",
					officer.act(accepted, path + "/decide", Map.of("outcome", "REPAIRED", "reason", "已改正并作出承诺")))
			.expect(200);
		this.narrator.follows("record.ended", "停止公示 (D-17)", () -> {
			Reply record = officer.get("/api/credit/records/" + recordId).expect(200);
			return record.text("/state").equals("REPAIRED") ? record : null;
		});
		this.narrator.follows("eligibility.changed", "承诺通道重新开放", () -> {
			Reply asked = officer.get("/api/credit/subjects/" + this.cast.hotel + "/eligibility").expect(200);
			return asked.body().get("eligible").asBoolean() ? asked : null;
		});
	}

}
