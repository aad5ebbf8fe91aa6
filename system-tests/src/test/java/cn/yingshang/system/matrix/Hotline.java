package cn.yingshang.system.matrix;

import java.util.List;
import java.util.Map;

import cn.yingshang.demo.client.Reply;
import cn.yingshang.demo.client.Session;
import cn.yingshang.system.matrix.Town.Step;
import tools.jackson.databind.JsonNode;

/** Orders with planted identities, their parts and the supervision of one that failed. */
final class Hotline {

	/** Planted: nothing of it may be in any answer but an unmasking's. */
	static final String NAME = "欧阳试探";

	static final String PHONE = "13987651234";

	static final String ADDRESS = "大连市中山区试探路77号";

	static final List<String> PLANTED = List.of(NAME, PHONE, "试探路77号");

	static final String ORDERS = "/api/complaints/orders";

	private final Town town;

	private final Session operator;

	Hotline(Town town) {
		this.town = town;
		this.operator = town.as("operator", "sjj");
	}

	static Map<String, Object> call(Town town, String type) {
		return Map.of("type", type, "category", "SANITATION", "region", town.region, "title", NAME + "反映客房卫生不达标",
				"description", "床品未更换,请回电" + PHONE + "," + ADDRESS, "creditCode", town.party, "complainant", town.party,
				"reporter", Map.of("name", NAME, "phone", PHONE, "address", ADDRESS));
	}

	/** An order in each of the hands it passes through. */
	void orders() {
		keep("sjj", "", received());
		String dispatched = received();
		dispatch(dispatched, "wjw");
		keep("wjw", "DISTRICT", dispatched);
		String citys = received();
		this.town.each(citys,
				new Step(this.operator, "dispatch", Map.of("lead", Map.of("department", "wjw", "level", "CITY"))));
		keep("wjw", "CITY", citys);
		String handled = received();
		dispatch(handled, "wjw");
		this.town.each(handled, new Step(this.town.as("handler", "wjw"), "accept", Map.of()),
				new Step(this.town.as("handler", "wjw"), "contact", Map.of("reached", true)));
		keep("wjw", "DISTRICT", handled);
		parts(handled);
	}

	String received() {
		return ORDERS + "/" + this.operator.create(ORDERS, call(this.town, "COMPLAINT")).expect(201).text("/id");
	}

	private void dispatch(String order, String lead) {
		this.town
			.each(order, new Step(this.operator, "dispatch", Map.of("lead", Map.of("department", lead), "assisting",
					List.of(Map.of("department", lead.equals("scjg") ? "wjw" : "scjg", "question", "营业执照是否在有效期")))));
	}

	/** Substantiated and reviewed; gives the order's id. */
	String substantiated(String lead) {
		String order = received();
		this.town.each(order, new Step(this.operator, "dispatch", Map.of("lead", Map.of("department", lead))),
				new Step(this.town.as("handler", lead), "accept", Map.of()), complete(lead, true));
		this.town.each(order, new Step(this.operator, "review", Map.of("passed", true)));
		keep(lead, "DISTRICT", order);
		return order.substring(order.lastIndexOf('/') + 1);
	}

	private Step complete(String lead, boolean substantiated) {
		return new Step(this.town.as("handler", lead), "complete", Map.of("outcome", "RESOLVED", "substantiated",
				substantiated, "summary", "已责令整改并复查", "evidence", List.of(Map.of("name", "笔录", "text", "到场核查"))));
	}

	/**
	 * Twice handled again and still not good: it becomes a supervision; gives the order's
	 * address.
	 */
	String escalated(String lead) {
		String order = received();
		this.town.each(order, new Step(this.operator, "dispatch", Map.of("lead", Map.of("department", lead))),
				new Step(this.town.as("handler", lead), "accept", Map.of()));
		for (int round = 0; round < 3; round++) {
			this.town.each(order, complete(lead, false),
					new Step(this.operator, "review", Map.of("passed", false, "reason", "未实际解决")));
		}
		this.town.inState(order, "ESCALATED");
		keep(lead, "DISTRICT", order);
		String id = order.substring(order.lastIndexOf('/') + 1);
		Reply found = this.town.until("a supervision is open", () -> {
			Reply list = this.town.as("supervisor", "sjj").get("/api/complaints/supervisions?source=" + id).expect(200);
			return list.body().at("/items/0/id").isMissingNode() ? null : list;
		});
		this.town.keep("supervision", "/api/complaints/supervisions/" + found.text("/items/0/id"), null,
				Map.of("hotline", this.town.at("sjj"), "department", this.town.at(lead)), Map.of());
		return order;
	}

	private void parts(String order) {
		Reply read = this.town.until("the assisting part is asked", () -> asked(this.operator.get(order).expect(200)));
		for (JsonNode assisting : read.body().at("/assisting")) {
			this.town.keep(
					"part", "/api/complaints/parts/" + assisting.at("/id").asString(), null, Map.of("department",
							this.town.at(assisting.at("/department").asString()), "hotline", this.town.at("sjj")),
					Map.of());
		}
	}

	private Reply asked(Reply order) {
		String part = "/api/complaints/parts/" + order.text("/assisting/0/id");
		return (this.town.everyone().get(part).status() == 200) ? order : null;
	}

	private void keep(String department, String level, String order) {
		Reply read = this.town.everyone().get(order).expect(200);
		List<Place> lead = level.equals("CITY") ? List.of(new Place(department, "210200")) : this.town.at(department);
		boolean atHotline = department.equals("sjj");
		this.town.keep("order", order, this.town.party,
				Map.of("department", this.town.at(department), "hotline", this.town.at("sjj"), "lead",
						atHotline ? List.of() : lead),
				Map.of("orderNumber", read.text("/orderNumber"), "queue", read.text("/department"), "region",
						this.town.region));
	}

}
