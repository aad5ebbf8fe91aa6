package cn.yingshang.platform.test.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** What every operation of an API document tells, and every enum. */
final class OpenApiLint {

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

	private static final String REMEDY = ": say it in src/main/resources/descriptions/<service>.properties";

	private OpenApiLint() {
	}

	/** The faults found, each naming method and path. */
	static List<String> faults(JsonNode document) {
		List<String> faults = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (String path : document.path("paths").propertyNames()) {
			JsonNode operations = document.path("paths").path(path);
			for (String method : operations.propertyNames()) {
				if (METHODS.contains(method)) {
					check(method.toUpperCase(Locale.ROOT) + " " + path, operations.path(method), ids, faults);
				}
			}
		}
		if (document.path("paths").isEmpty()) {
			faults.add("the document has no path");
		}
		if (document.path("security").isEmpty()) {
			faults.add("the document asks for no sign-in");
		}
		labels(document, faults);
		members(document, faults);
		return faults;
	}

	/** An enum is a schema with a name, so that its labels stand in one place. */
	private static void labels(JsonNode document, List<String> faults) {
		int named = 0;
		for (Map.Entry<String, JsonNode> schema : document.path("components").path("schemas").properties()) {
			Set<String> values = new TreeSet<>();
			schema.getValue().path("enum").forEach((value) -> values.add(value.asString()));
			named += schema.getValue().has("enum") ? 1 : 0;
			JsonNode labels = schema.getValue().path("x-labels");
			values.addAll(labels.propertyNames());
			for (String value : values) {
				label(schema.getKey() + "." + value, schema.getValue(), value, faults);
			}
		}
		if (document.findParents("enum").size() != named) {
			faults.add("an enum is no schema of its own");
		}
	}

	private static void label(String where, JsonNode schema, String value, List<String> faults) {
		JsonNode label = schema.path("x-labels").path(value);
		if (schema.path("enum").valueStream().noneMatch((one) -> one.asString().equals(value))) {
			faults.add(where + " has a label and is no value");
		}
		else if (!CHINESE.matcher(label.path("zh").asString("")).find()) {
			faults.add(where + " has no Chinese label");
		}
		else if (label.path("en").asString("").isBlank() || CHINESE.matcher(label.path("en").asString()).find()) {
			faults.add(where + " has no English label");
		}
	}

	/**
	 * A member that is a schema of its own needs no words; one without which an answer is
	 * complete is not listed as required, so a schema may have no such list.
	 */
	private static void members(JsonNode document, List<String> faults) {
		document.path("components").path("schemas").properties().forEach((schema) -> {
			JsonNode members = schema.getValue().path("properties");
			members.properties().forEach((member) -> {
				String where = schema.getKey() + "." + member.getKey();
				if (!member.getValue().has("$ref") && isUntold(member.getValue())) {
					faults.add(where + " has no description" + REMEDY);
				}
				if (!schema.getValue().has("required") && !isNullable(member.getValue())) {
					faults.add(where + " is neither required nor nullable");
				}
			});
		});
	}

	/** All that a line may describe. */
	static Set<String> describable(JsonNode document) {
		Set<String> found = new TreeSet<>();
		document.path("paths").forEach((path) -> path.forEach((operation) -> {
			String id = operation.path("operationId").asString("");
			found.add(id + "()");
			operation.path("parameters").forEach((parameter) -> {
				String name = "(" + parameter.path("name").asString("") + ")";
				found.addAll(List.of(id + name, "*" + name));
			});
		}));
		document.path("components").path("schemas").properties().forEach((schema) -> {
			for (String member : schema.getValue().path("properties").propertyNames()) {
				found.addAll(List.of(schema.getKey() + "." + member, "*." + member));
			}
		});
		return found;
	}

	private static boolean isNullable(JsonNode member) {
		return member.path("type").valueStream().anyMatch((type) -> "null".equals(type.asString("")))
				|| member.has("anyOf");
	}

	private static boolean isUntold(JsonNode part) {
		return part.path("description").asString("").isBlank();
	}

	private static void check(String where, JsonNode operation, Set<String> ids, List<String> faults) {
		if (operation.path("summary").asString("").isBlank()) {
			faults.add(where + " has no summary");
		}
		if (isUntold(operation) || operation.path("description").equals(operation.path("summary"))) {
			faults.add(where + " has no description" + REMEDY);
		}
		String id = operation.path("operationId").asString("");
		if (id.isBlank() || id.matches(".*_[0-9]+")) {
			faults.add(where + " has no operationId of its own");
		}
		else if (!ids.add(id)) {
			faults.add(where + " shares the operationId " + id);
		}
		if (operation.path("tags").isEmpty()) {
			faults.add(where + " has no tag");
		}
		boolean good = operation.path("responses")
			.propertyNames()
			.stream()
			.anyMatch((status) -> status.startsWith("2"));
		boolean bad = operation.path("responses").propertyNames().stream().anyMatch((status) -> status.startsWith("4"));
		if (!good || !bad) {
			faults.add(where + " lacks a " + (good ? "refusal" : "success"));
		}
		for (JsonNode parameter : operation.path("parameters")) {
			if (parameter.path("schema").isMissingNode() && parameter.path("$ref").isMissingNode()) {
				faults.add(where + " has a parameter without schema: " + parameter.path("name").asString(""));
			}
			if (parameter.path("$ref").isMissingNode() && isUntold(parameter)) {
				faults.add(where + " has no description of " + parameter.path("name").asString("") + REMEDY);
			}
		}
	}

}
