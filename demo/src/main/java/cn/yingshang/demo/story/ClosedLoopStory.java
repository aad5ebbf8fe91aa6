package cn.yingshang.demo.story;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.SuiteClient;
import tools.jackson.databind.JsonNode;

/**
 * The story of the seed article, with an invented hotel: a permit on its word, a
 * verification by the department that gave it, a promise not kept, the lane closed, the
 * permit revoked, a caller satisfied, the fault corrected, the record repaired, the lane
 * open again; and a joint task, drawn by nine departments, that visits a hotel once. It
 * checks each outcome; what is not as told ends it.
 */
public final class ClosedLoopStory {

	private final SuiteClient client;

	private final Narrator narrator;

	private final String today;

	/**
	 * A telling.
	 * @param client to the running suite
	 * @param narrator who tells
	 * @param today the city's date, ISO
	 */
	public ClosedLoopStory(SuiteClient client, Narrator narrator, String today) {
		this.client = client;
		this.narrator = narrator;
		this.today = today;
	}

	/** Tells it all; gives the proof of the joint draw, for anyone to verify. */
	public JsonNode tell() {
		Cast cast = new Cast(this.client, this.today);
		Permit permit = new Permit(cast, this.narrator);
		Inspection inspection = new Inspection(cast, this.narrator);
		Credit credit = new Credit(cast, this.narrator);
		Hotline hotline = new Hotline(cast, this.narrator);

		this.narrator.chapter("中山区一家虚构的酒店登记 " + cast.hotel);
		permit.register();

		this.narrator.chapter("凭承诺当场取得公共场所卫生许可 (A-70 至 A-78)");
		Reply application = permit.apply("申请卫生许可,选择告知承诺");
		String caseId = application.text("/id");
		permit.onPromise(application);
		permit.decisionIsPublic(caseId);

		this.narrator.chapter("承诺后核查:只由许可部门上门,只查所承诺的 (A-75、A-77)");
		Reply part = inspection.verification(inspection.scheduled());

		this.narrator.chapter("承诺未做到,也未按期改正 (A-75)");
		Reply broken = inspection.recheckNotCorrected(part);
		String record = credit.recorded(broken);
		credit.neverPublicRiskClass();
		Reply proposal = permit.proposal(caseId, broken);
		permit.requireLane(permit.apply("再次申请告知承诺"), "ORDINARY", "NOT_ELIGIBLE");

		this.narrator.chapter("负责人决定撤销");
		permit.revoke(proposal, caseId);

		this.narrator.chapter("8890 热线:来电人的投诉办到满意");
		String order = hotline.handled();
		inspection.candidate(order);
		hotline.satisfied(order);

		this.narrator.chapter("真正改正之后,信用修复,承诺通道重新打开");
		inspection.confirmCorrection(part);
		credit.repair(record);
		permit.requireLane(permit.apply("第三次申请告知承诺"), "PROMISE", "ELIGIBLE");

		this.narrator.chapter("一次任何人都能重算的联合抽查");
		JsonNode proof = new JointDraw(cast, this.narrator).draw();

		this.narrator.chapter("九个部门一次上门:八大项十一小项,一份意见书 (B-28)");
		inspection.joint(proof.at("/drawId").asString());
		this.narrator.end();
		return proof;
	}

}
