package cn.yingshang.system.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent to make something new in a town, by those who may and those who may not.
 */
final class Creations {

	private final Town town;

	private final String record;

	private final String order;

	Creations(Town town) {
		this.town = town;
		this.record = new Records(town).corrected();
		this.order = new Hotline(town).substantiated("wjw");
	}

	byte[] body(String operation) {
		if (operation.endsWith("/attachments")) {
			return "示例附件".getBytes(StandardCharsets.UTF_8);
		}
		Map<String, Object> body = switch (operation) {
			case "POST /api/approvals/cases" -> Permits.ordinary(this.town, "public-place-hygiene", "WS-0", 4);
			case "POST /api/complaints/orders" -> Hotline.call(this.town, "COMPLAINT");
			case "POST /api/complaints/supervisions" -> Map.of("order", this.order, "ground", "BAD_EFFECT");
			case "POST /api/credit/subjects" -> Map.of("creditCode", this.town.party, "name",
					"大连矩阵示例酒店" + this.town.party, "region", this.town.region, "industry", "H6110");
			case "POST /api/credit/records" -> Records.record(this.town);
			case "POST /api/credit/repairs" -> Records.application(this.town, this.record);
			case "POST /api/inspections/officers" -> Visits.officer(this.town, "wjw");
			case "POST /api/inspections/draws" -> Visits.task(this.town);
			default -> throw new IllegalStateException("no body yet for the new operation " + operation);
		};
		return JsonMapper.shared().writeValueAsBytes(Objects.requireNonNull(body));
	}

	/** The document whose places the new one would have. */
	static Specimen like(Rule rule, Town town, List<Specimen> specimens) {
		return specimens.stream()
			.filter((one) -> one.kind().equals(rule.kind()) || rule.kind().equals("none"))
			.filter((one) -> one.party() == null || one.party().equals(town.party))
			.filter((one) -> one.places()
				.values()
				.stream()
				.flatMap(List::stream)
				.allMatch((place) -> place.region().equals(town.region)))
			.filter((one) -> !one.places().containsKey("department")
					|| List.of("wjw", "sjj").contains(one.places("department").get(0).department()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no " + rule.kind() + " in " + town.region));
	}

}
