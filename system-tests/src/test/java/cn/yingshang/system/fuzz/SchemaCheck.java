package cn.yingshang.system.fuzz;

import java.util.List;
import java.util.Map;

import cn.yingshang.system.openapi.Operation;
import tools.jackson.databind.JsonNode;

/**
 * Whether an answer fits its schema: types, required members, enums and no member the
 * schema does not have; what the API documents use of JSON Schema, and no more.
 */
final class SchemaCheck {

	private final Operation operation;

	SchemaCheck(Operation operation) {
		this.operation = operation;
	}

	void faults(JsonNode reference, JsonNode value, String at, List<String> faults) {
		JsonNode schema = this.operation.schema(reference);
		if (schema.has("oneOf") || schema.has("anyOf") || schema.has("allOf") || value.isNull()) {
			return;
		}
		JsonNode type = schema.path("type");
		if (!type.isMissingNode() && !fits(type, value)) {
			faults.add("is no " + type + at(at) + ": " + value.getNodeType());
			return;
		}
		if (schema.has("enum") && schema.get("enum").valueStream().noneMatch((one) -> one.equals(value))) {
			faults.add("has a value no enum has" + at(at) + ": " + value);
		}
		if (value.isArray() && schema.has("items")) {
			value.forEach((item) -> faults(schema.get("items"), item, at + "[]", faults));
		}
		if (value.isObject() && schema.has("properties")) {
			members(schema, value, at, faults);
		}
	}

	private void members(JsonNode schema, JsonNode value, String at, List<String> faults) {
		schema.path("required").forEach((name) -> {
			if (!value.has(name.asString())) {
				faults.add("lacks " + at + "/" + name.asString());
			}
		});
		for (Map.Entry<String, JsonNode> member : value.properties()) {
			JsonNode known = schema.get("properties").path(member.getKey());
			if (!known.isMissingNode()) {
				faults(known, member.getValue(), at + "/" + member.getKey(), faults);
			}
			else if (!schema.has("additionalProperties")) {
				faults.add("has a member its schema has not: " + at + "/" + member.getKey());
			}
		}
	}

	private static boolean fits(JsonNode type, JsonNode value) {
		if (type.isArray()) {
			return type.valueStream().anyMatch((one) -> fits(one, value));
		}
		return switch (type.asString()) {
			case "object" -> value.isObject();
			case "array" -> value.isArray();
			case "string" -> value.isString();
			case "boolean" -> value.isBoolean();
			case "integer" -> value.isIntegralNumber();
			case "number" -> value.isNumber();
			default -> true;
		};
	}

	private static String at(String at) {
		return at.isEmpty() ? "" : " at " + at;
	}

}
