package cn.yingshang.platform.test.openapi;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ActionNamesTests {

	private static final String DESCRIBED = """
			{"paths": {"/api/parcels": {"post": {}}, "/api/parcels/{id}/send": {"post": {"operationId": "sendParcel",
			"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Sending"}}}}}}}}""";

	@Test
	void acceptsWhatTheDocumentSays() {
		assertThat(faults(DESCRIBED, "{\"operationId\": \"sendParcel\", \"schema\": \"Sending\"}")).isEmpty();
	}

	@Test
	void goesRedOnAnotherOperation() {
		assertThat(faults(DESCRIBED, "{\"operationId\": \"send\", \"schema\": \"Sending\"}"))
			.containsExactly("/api/parcels/{id}/send: operationId is 'send', described is 'sendParcel'");
	}

	@Test
	void goesRedOnAMissingSchema() {
		assertThat(faults(DESCRIBED, "{\"operationId\": \"sendParcel\"}"))
			.containsExactly("/api/parcels/{id}/send: schema is '', described is 'Sending'");
	}

	@Test
	void goesRedWithoutAnyVerb() {
		assertThat(faults("{\"paths\": {}}", "{}")).containsExactly("no verb is described");
	}

	private static List<String> faults(String document, String action) {
		JsonMapper json = JsonMapper.builder().build();
		return ActionNames.faults(json.readTree(document), (address) -> {
			assertThat(address).isEqualTo("/api/parcels/x1/send");
			return json.readTree(action);
		});
	}

}
