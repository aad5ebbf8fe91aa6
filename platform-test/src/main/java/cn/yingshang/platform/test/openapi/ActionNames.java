package cn.yingshang.platform.test.openapi;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** Whether an action says of its address what the API document says of it. */
final class ActionNames {

	private ActionNames() {
	}

	/**
	 * What is wrong with the actions; a document without a verb is wrong too.
	 * @param document of the service
	 * @param action to POST at an address, as it goes out
	 */
	static List<String> faults(JsonNode document, Function<String, JsonNode> action) {
		JsonNode paths = document.path("paths");
		List<String> verbs = paths.propertyNames()
			.stream()
			.filter((path) -> path.matches(".*}/[^{}/]+") && paths.path(path).has("post"))
			.toList();
		if (verbs.isEmpty()) {
			return List.of("no verb is described");
		}
		return verbs.stream()
			.flatMap((path) -> faults(path, paths.path(path).path("post"),
					action.apply(path.replaceAll("\\{\\w+}", "x1"))))
			.toList();
	}

	private static Stream<String> faults(String path, JsonNode operation, JsonNode action) {
		String body = operation.at("/requestBody/content/application~1json/schema/$ref").asString("");
		return Stream.concat(different(path, "operationId", action, operation.path("operationId").asString("")),
				different(path, "schema", action, body.substring(body.lastIndexOf('/') + 1)));
	}

	private static Stream<String> different(String path, String member, JsonNode action, String described) {
		String told = action.path(member).asString("");
		return told.equals(described) ? Stream.empty()
				: Stream.of(path + ": " + member + " is '" + told + "', described is '" + described + "'");
	}

}
