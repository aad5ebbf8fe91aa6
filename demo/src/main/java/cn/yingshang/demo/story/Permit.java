package cn.yingshang.demo.story;

import java.util.List;
import java.util.Map;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;

/** Chapters about the enterprise and its permit. */
final class Permit {

	private static final String CASES = "/api/approvals/cases";

	private static final String ITEM = "public-place-hygiene";

	private final Cast cast;

	private final Narrator narrator;

	Permit(Cast cast, Narrator narrator) {
		this.cast = cast;
		this.narrator = narrator;
	}

	void register() {
		Session officer = this.cast.as("credit-officer", "fgw");
		Reply subject = this.narrator
			.tell("信用管理人员", "登记虚构的酒店 " + this.cast.hotelName,
					officer
						.create("/api/credit/subjects",
								Map.of("creditCode", this.cast.hotel, "name", this.cast.hotelName, "region",
										Cast.REGION, "industry", "H6110")))
			.expect(201);
		subject.text("/state");
		Reply eligible = officer.get("/api/credit/subjects/" + this.cast.hotel + "/eligibility").expect(200);
		this.narrator.found("承诺通道资格 eligible=" + eligible.body().get("eligible"));
	}

	/**
	 * Applies on the promise lane; the subject may still be on its way to the approval
	 * service.
	 */
	Reply apply(String why) {
		Map<String, Object> promise = Map.of("item", ITEM, "conditions", List.of("WS-C1", "WS-C2", "WS-C3"),
				"materials", List.of("WS-02", "WS-03", "WS-04"), "verificationAccepted", true, "consequencesAccepted",
				true, "publicDisplayConsent", true);
		Map<String, Object> body = Map.of("item", ITEM, "creditCode", this.cast.hotel, "region", Cast.REGION, "lane",
				"PROMISE", "materials", List.of(Map.of("code", "WS-01")), "promise", promise);
		Reply made = this.cast.applicant().create(CASES, body);
		if (unknown(made)) {
			made = this.narrator.follows("subject.registered", "审批服务认识该企业", () -> {
				Reply again = this.cast.applicant().create(CASES, body);
				return unknown(again) ? null : again;
			});
		}
		return this.narrator.tell("酒店", why, made).expect(201);
	}

	private static boolean unknown(Reply reply) {
		return reply.status() == 422 && reply.body().toString().contains("H-01");
	}

	Reply onPromise(Reply application) {
		requireLane(application, "PROMISE", "ELIGIBLE");
		String path = CASES + "/" + application.text("/id");
		Session window = this.cast.as("window", "wjw");
		Reply granted = this.narrator
			.tell("卫健窗口", "受理并当场决定 (A-73)", window.act(application, path + "/accept", Map.of()))
			.expect(200);
		this.narrator.found("许可证号 " + granted.text("/licenceNumber"));
		Reply delivered = this.narrator.tell("卫健窗口", "颁发并送达 (A-09)", window.readAndAct(path, "deliver", Map.of()))
			.expect(200);
		return delivered;
	}

	void requireLane(Reply application, String lane, String code) {
		String granted = application.text("/laneDecision/granted");
		String said = application.text("/laneDecision/code");
		if (!granted.equals(lane) || !said.equals(code)) {
			throw new NotAsTold("lane is " + granted + " (" + said + "), not " + lane + " (" + code + ")");
		}
		this.narrator.found("通道 " + granted + ":" + application.text("/laneDecision/reason"));
	}

	/** The proposal that the broken promise opened, with its cause. */
	Reply proposal(String caseId, Reply part) {
		Session head = this.cast.as("head", "wjw");
		Reply list = this.narrator.follows("promise.broken", "审批服务提出撤销建议 (A-75)", () -> {
			Reply found = head.get("/api/approvals/revocations?caseId=" + caseId);
			return found.body().at("/items/0/id").isMissingNode() ? null : found;
		});
		Reply proposal = head.get("/api/approvals/revocations/" + list.text("/items/0/id")).expect(200);
		String verb = Trail.origin(part, Trail.causedBy(proposal, "cn.yingshang.inspection.promise.broken.v1"));
		this.narrator.found("撤销建议的起因可回溯到检查的 " + verb + " 步骤");
		return proposal;
	}

	void revoke(Reply proposal, String caseId) {
		String path = "/api/approvals/revocations/" + proposal.text("/id");
		Map<String, Object> decision = Map.of("outcome", "REVOKE", "reasons",
				List.of(Map.of("rule", "A-75", "text", "承诺不实且未按期改正")), "remedies",
				Map.of("reconsideration", "可自收到决定之日起60日内申请行政复议", "litigation", "可自收到决定之日起6个月内提起行政诉讼"));
		this.narrator
			.tell("卫健委负责人", "决定撤销,说明理由并告知救济途径", this.cast.as("head", "wjw").act(proposal, path + "/decide", decision))
			.expect(200);
		this.narrator.follows("licence.revoked", "许可随之撤销", () -> {
			Reply read = this.cast.applicant().get(CASES + "/" + caseId).expect(200);
			return read.text("/state").equals("REVOKED") ? read : null;
		});
	}

	void decisionIsPublic(String caseId) {
		this.cast.nobody().get("/api/approvals/decisions/" + caseId).expect(200);
		this.narrator.found("许可决定无需登录即可查阅 (A-11)");
	}

}
