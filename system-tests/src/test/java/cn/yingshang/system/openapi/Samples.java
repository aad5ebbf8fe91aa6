package cn.yingshang.system.openapi;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the smallest value that fits a schema, or one with every member it may have. */
final class Samples {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final String TEXT = "示例";

	private static final int DEEPEST = 6;

	private final ApiDocument document;

	private final boolean everything;

	private int depth;

	Samples(ApiDocument document, boolean everything) {
		this.document = document;
		this.everything = everything;
	}

	JsonNode sample(JsonNode reference) {
		JsonNode schema = this.document.resolve(reference);
		for (String choice : new String[] { "oneOf", "anyOf", "allOf" }) {
			if (schema.has(choice)) {
				return sample(schema.get(choice).get(0));
			}
		}
		if (schema.has("enum")) {
			return schema.get("enum").get(0);
		}
		if (schema.has("const")) {
			return schema.get("const");
		}
		return switch (type(schema)) {
			case "object" -> object(schema);
			case "array" -> array(schema);
			case "boolean" -> NODES.booleanNode(true);
			case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
			default -> NODES.stringNode(text(schema));
		};
	}

	private static String type(JsonNode schema) {
		JsonNode type = schema.path("type");
		return type.isArray() ? type.get(0).asString() : type.asString("string");
	}

	private ObjectNode object(JsonNode schema) {
		ObjectNode object = NODES.objectNode();
		this.depth++;
		for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
			boolean required = schema.path("required")
				.valueStream()
				.anyMatch((name) -> name.asString().equals(member.getKey()));
			if (required || (this.everything && this.depth < DEEPEST)) {
				object.set(member.getKey(), sample(member.getValue()));
			}
		}
		this.depth--;
		return object;
	}

	private ArrayNode array(JsonNode schema) {
		ArrayNode array = NODES.arrayNode();
		// An empty list fits many schemas but few rules: one entry is the least that
		// means
		// something.
		array.add(sample(schema.path("items")));
		return array;
	}

	private static String text(JsonNode schema) {
		String text = Map
			.of("date", "2026-06-01", "date-time", "2026-06-01T10:00:00+08:00", "byte", "c2FtcGxl", "uuid",
					"01900000-0000-7000-8000-000000000000")
			.get(schema.path("format").asString(""));
		if (text != null) {
			return text;
		}
		if (schema.path("pattern").asString("").contains("{64}")) {
			return "0".repeat(64);
		}
		return TEXT.repeat(1 + Math.max(0, schema.path("minLength").asInt(0) - 1) / TEXT.length());
	}

}
