package cn.yingshang.system.matrix;

import java.util.HashMap;
import java.util.Map;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import cn.yingshang.system.matrix.Town.Step;

/** Verbs of the hotline that no cell and no story does to the end. */
final class HotlineErrands {

	private static final String DEPARTMENT = "wjw";

	private static final Map<String, String> BECAUSE = Map.of("reason", "示例理由");

	private final Town town;

	private final Hotline hotline;

	private final Session operator;

	private final Session supervisor;

	private final Session handler;

	HotlineErrands(Town town) {
		this.town = town;
		this.hotline = new Hotline(town);
		this.operator = town.as("operator", "sjj");
		this.supervisor = town.as("supervisor", "sjj");
		this.handler = town.as("handler", DEPARTMENT);
	}

	void run() {
		atTheHotline();
		inHand();
		falseCompletion();
		supervision();
	}

	private void atTheHotline() {
		this.town.each(this.hotline.received(), new Step(this.operator, "not-accept", Map.of("matter", "LITIGATION")));
		this.town.each(received(Hotline.call(this.town, "CONSULTATION")),
				new Step(this.operator, "answer", Map.of("answer", "可以在网上办理")));
		this.town.each(dispatched(this.hotline.received()),
				new Step(this.handler, "return", Map.of("basis", "示例条例第一条")),
				new Step(this.operator, "rule-on-return", Map.of("upheld", true, "reason", "不属于该部门职责")));
	}

	private void inHand() {
		Map<String, Object> call = new HashMap<>(Hotline.call(this.town, "COMPLAINT"));
		call.put("category", "BUSINESS_ENVIRONMENT");
		this.town.each(dispatched(received(call)), new Step(this.handler, "accept", Map.of()),
				new Step(this.handler, "brief-reply", Map.of("reply", "已受理,正在核实")),
				new Step(this.handler, "agree", Map.of("matter", "十日内退还保证金")));
		this.town.each(dispatched(this.hotline.received()), new Step(this.handler, "accept", Map.of()),
				new Step(this.supervisor, "extend", Map.of("days", 5, "reason", "需要检测", "callerTold", true)),
				new Step(this.operator, "unmask", Map.of("purpose", "CALLER_ASKS")),
				new Step(this.handler, "recuse", Map.of()));
	}

	private void falseCompletion() {
		this.town.each(Hotline.ORDERS + "/" + this.hotline.substantiated(DEPARTMENT),
				new Step(this.supervisor, "suspect-false-completion", Map.of("basis", "诉求人否认")),
				new Step(this.town.as("supervisor", "all"), "judge-false-completion", Map.of("confirmed", false)),
				new Step(this.supervisor, "exclude-from-rating", BECAUSE));
	}

	private void supervision() {
		String order = this.hotline.escalated(DEPARTMENT);
		Reply list = this.supervisor
			.get("/api/complaints/supervisions?source=" + order.substring(order.lastIndexOf('/') + 1))
			.expect(200);
		String supervision = "/api/complaints/supervisions/" + list.text("/items/0/id");
		this.town.each(supervision, new Step(this.supervisor, "urge", Map.of("demand", "三日内答复")));
		this.supervisor.get(supervision + "/clock").expect(200);
		this.town.each(supervision, new Step(this.handler, "answer", Map.of("answer", "已办结")),
				new Step(this.supervisor, "raise", Map.of()),
				new Step(this.supervisor, "close", Map.of("conclusion", "督办完成")));
		this.town.each(order, new Step(this.supervisor, "handle-again", BECAUSE));
	}

	private String received(Map<String, Object> call) {
		return Hotline.ORDERS + "/" + this.operator.create(Hotline.ORDERS, call).expect(201).text("/id");
	}

	private String dispatched(String order) {
		this.town.each(order, new Step(this.operator, "dispatch", Map.of("lead", Map.of("department", DEPARTMENT))));
		return order;
	}

}
