package cn.yingshang.demo.story;

import java.util.List;
import java.util.Map;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;

/**
 * The chapter about the caller's complaint, from intake to satisfaction (C-04, C-12 to
 * C-36).
 */
final class Hotline {

	private static final String ORDERS = "/api/complaints/orders";

	private static final String CALLER = "王小明";

	private final Cast cast;

	private final Narrator narrator;

	Hotline(Cast cast, Narrator narrator) {
		this.cast = cast;
		this.narrator = narrator;
	}

	/** Gives the order's id once the finding is reviewed and substantiated. */
	String handled() {
		Session operator = this.cast.as("operator", "sjj");
		Session handler = this.cast.as("handler", "wjw");
		Reply taken = this.narrator
			.tell("8890 话务员", "受理一通关于该酒店的投诉",
					operator.create(ORDERS, Map.of("type", "COMPLAINT", "category", "SANITATION", "region", Cast.REGION,
							"title", "酒店客房卫生不达标", "description", "床品未更换,杯具有水渍", "creditCode", this.cast.hotel,
							"reporter", Map.of("name", CALLER, "phone", "13800005678", "address", "大连市中山区人民路街道1号"))))
			.expect(201);
		String path = ORDERS + "/" + taken.text("/id");
		Reply dispatched = this.narrator
			.tell("8890 派单员", "派单:卫健委主办,市场监管局协办 (C-23)",
					operator
						.act(taken, path + "/dispatch",
								Map.of("lead", Map.of("department", "wjw"), "assisting",
										List.of(Map.of("department", "scjg", "question", "营业执照是否在有效期")))))
			.expect(200);
		this.narrator.found("办理期限 " + dispatched.text("/due/date") + ",自派单次日零时起算 (C-12)");
		this.narrator.tell("卫健承办人", "接单", handler.readAndAct(path, "accept", Map.of())).expect(200);
		this.narrator.tell("卫健承办人", "两个工作日内联系来电人", handler.readAndAct(path, "contact", Map.of("reached", true)))
			.expect(200);
		assisted(taken.text("/id"));
		identityStaysSealed(path, handler);
		this.narrator
			.tell("卫健承办人", "办结,附证据,认定属实 (C-35)",
					handler.readAndAct(path, "complete", Map.of("outcome", "RESOLVED", "substantiated", true, "summary",
							"已责令整改并复查", "evidence", List.of(Map.of("name", "现场核查笔录", "text", "2名执法人员到场核查,杯具消毒记录缺失")))))
			.expect(200);
		this.narrator
			.tell("督办人员", "逐件审核通过 (C-30)",
					this.cast.as("supervisor", "sjj").readAndAct(path, "review", Map.of("passed", true)))
			.expect(200);
		return taken.text("/id");
	}

	/** Called back and satisfied, the order is closed. */
	void satisfied(String orderId) {
		String path = ORDERS + "/" + orderId;
		Session operator = this.cast.as("operator", "sjj");
		this.narrator
			.tell("8890 话务员", "回访:来电人满意 (C-30)",
					operator.readAndAct(path, "call-back", Map.of("reached", true, "satisfaction", "SATISFIED")))
			.expect(200);
		this.narrator.tell("8890 话务员", "结案", operator.readAndAct(path, "close", Map.of())).expect(200);
	}

	private void assisted(String orderId) {
		Session assisting = this.cast.as("handler", "scjg");
		Reply order = this.cast.as("operator", "sjj").get(ORDERS + "/" + orderId).expect(200);
		String part = order.text("/assisting/0/part");
		this.narrator.tell("市场监管承办人", "协办答复", assisting.readAndAct(part, "answer", Map.of("answer", "营业执照在有效期内")))
			.expect(200);
	}

	private void identityStaysSealed(String path, Session handler) {
		String seen = handler.get(path).expect(200).body().toString();
		if (seen.contains(CALLER) || seen.contains("13800005678")) {
			throw new NotAsTold("the handler reads who called");
		}
		this.narrator.found("承办人看不到来电人身份 (C-36)");
	}

}
