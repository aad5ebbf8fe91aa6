package cn.yingshang.inspection;

import java.util.List;

import cn.yingshang.kernel.canonical.Sha256;

/** The running service with what every test about draws does. */
abstract class DrawingService extends RunningService {

	static final List<String> DEPARTMENTS = List.of("scjg", "gaj", "wjw");

	private static final String NONCE = "0123456789abcdef".repeat(4);

	static String head(String region) {
		return staff("head.scjg." + region);
	}

	/** A hotel of a region, known to the library with its class. */
	String hotel(String region, String riskClass) {
		String creditCode = newCreditCode();
		publish("yingshang.credit", "subject.registered", creditCode, 1,
				(data) -> data.put("creditCode", creditCode).put("industry", "H6110").put("region", region));
		publish("yingshang.credit.riskclass", "riskclass.changed", "risk-" + creditCode, 1,
				(data) -> data.put("creditCode", creditCode).put("riskClass", riskClass));
		eventually(() -> get(head(region), "/objects/" + creditCode),
				(answer) -> answer.status() == 200 && riskClass.equals(answer.json().path("riskClass").asString()));
		return creditCode;
	}

	/** Opens a task of three departments; the answer to it. */
	Answer open(String region) {
		return post(head(region), "/draws",
				("{\"name\":\"酒店联合抽查\",\"region\":\"%s\",\"leadDepartment\":\"scjg\","
						+ "\"departments\":[\"scjg\",\"gaj\",\"wjw\"],\"template\":\"hotel-joint\","
						+ "\"from\":\"%s\",\"to\":\"%s\"}")
					.formatted(region, Day.TODAY, Day.TODAY.plusDays(30)));
	}

	/** The address of a task of three departments that is drawn. */
	String drawn(String region) {
		return draw(region, "/draws/" + open(region).is(201).json().path("id").asString());
	}

	/** Draws what is open: all commit, all reveal. */
	String draw(String region, String draw) {
		for (String department : DEPARTMENTS) {
			post(staff("inspector." + department + "." + region), draw + "/commit",
					"{\"commitment\":\"%s\"}".formatted(Sha256.hex(department + "|" + NONCE + "|" + department)))
				.is(200);
		}
		for (String department : DEPARTMENTS) {
			post(staff("inspector." + department + "." + region), draw + "/reveal",
					"{\"nonce\":\"%s\",\"value\":\"%s\"}".formatted(NONCE, department))
				.is(200);
		}
		verb(head(region), draw, "draw", "{}").is(200);
		return draw;
	}

}
