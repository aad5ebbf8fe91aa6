package cn.yingshang.system.matrix;

import java.util.Map;

import cn.yingshang.system.openapi.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Input for a verb that is good in form, so that whoever is refused is refused for who he
 * is.
 */
final class Bodies {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Where the least that fits the schema is not good enough. */
	private static final Map<String, String> BETTER = Map.of("POST /api/complaints/orders/{id}/dispatch",
			"{\"lead\":{\"department\":\"wjw\"}}", "POST /api/credit/subjects/{creditCode}/change",
			"{\"name\":\"示例\",\"region\":\"210202\",\"industry\":\"H6110\",\"reason\":\"更名\"}",
			"POST /api/inspections/parts/{id}/record",
			"{\"findings\":[{\"subItem\":\"HT-04\",\"conforming\":true}],\"result\":1,\"means\":\"ON_SITE\",\"place\":\"大连\",\"signatures\":[\"甲\",\"乙\"],\"partySignature\":{\"signed\":true}}",
			"POST /api/approvals/cases/{id}/decide", "{\"outcome\":\"GRANT\",\"reasons\":[{\"text\":\"符合\"}]}",
			"POST /api/inspections/officers/{id}/recuse", "{\"creditCode\":\"91210200MAYDEM015J\",\"reason\":\"亲属\"}",
			"POST /api/complaints/orders/by-phone", "{\"phone\":\"13987651234\",\"purpose\":\"CALL_BACK\"}");

	private Bodies() {
	}

	static byte[] of(Operation operation, Specimen specimen) {
		String better = BETTER.get(operation.key());
		JsonNode body = (better != null) ? JSON.readTree(better) : operation.leastBody();
		if (body instanceof ObjectNode object && object.has("creditCode") && specimen.party() != null) {
			object.put("creditCode", specimen.party());
		}
		return JSON.writeValueAsBytes(body);
	}

}
