package cn.yingshang.system.matrix;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import cn.yingshang.system.openapi.Operation;
import tools.jackson.databind.JsonNode;

/**
 * A schema in one line: members, those that may be left out with a question mark.
 *
 * @param operation in whose document it stands
 */
record Shape(Operation operation) {

	private static final int DEPTH = 4;

	private static final int FEW = 4;

	String of(JsonNode schema) {
		return of(schema, 0);
	}

	private String of(JsonNode node, int depth) {
		JsonNode schema = resolved(node);
		if (schema.has("items")) {
			return "[" + of(schema.get("items"), depth) + "]";
		}
		if (!schema.has("properties") || depth == DEPTH) {
			return "…";
		}
		Set<String> required = new TreeSet<>();
		schema.path("required").forEach((name) -> required.add(name.asString()));
		return schema.get("properties")
			.properties()
			.stream()
			.map((member) -> member.getKey() + (required.contains(member.getKey()) ? "" : "?")
					+ value(member.getValue(), depth + 1))
			.collect(Collectors.joining(", ", "{", "}"));
	}

	private String value(JsonNode node, int depth) {
		JsonNode schema = resolved(node);
		JsonNode inner = schema.has("items") ? resolved(schema.get("items")) : schema;
		if (inner.has("properties")) {
			return ": " + of(node, depth);
		}
		if (inner.has("enum") && inner.get("enum").size() <= FEW) {
			String values = StreamSupport.stream(inner.get("enum").spliterator(), false)
				.map(JsonNode::asString)
				.collect(Collectors.joining(" or "));
			return ": " + (schema.has("items") ? "[" + values + "]" : values);
		}
		return schema.has("items") ? ": […]" : "";
	}

	/** References followed; of what may also be null, what it is otherwise. */
	private JsonNode resolved(JsonNode node) {
		JsonNode schema = this.operation.document().resolve(node);
		for (String choice : List.of("oneOf", "anyOf", "allOf")) {
			if (schema.has(choice)) {
				return resolved(schema.get(choice).get(0));
			}
		}
		return schema;
	}

	/** The name of what a response carries. */
	String name(JsonNode response) {
		JsonNode content = response.path("content");
		if (content.isMissingNode() || content.isEmpty()) {
			return "";
		}
		String type = content.propertyNames().iterator().next();
		JsonNode schema = content.get(type).path("schema");
		boolean list = schema.has("items");
		String reference = (list ? schema.get("items") : schema).path("$ref").asString("");
		if (reference.isEmpty()) {
			return type;
		}
		String name = reference.substring(reference.lastIndexOf('/') + 1);
		return list ? "[" + name + "]" : name;
	}

}
