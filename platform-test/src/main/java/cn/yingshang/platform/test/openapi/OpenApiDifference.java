package cn.yingshang.platform.test.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * What a new API document takes away from, or asks beyond, an older one: version 1 only
 * grows.
 */
final class OpenApiDifference {

	private static final int DEEPEST = 12;

	private final JsonNode older;

	private final JsonNode newer;

	private final List<String> breaks = new ArrayList<>();

	private OpenApiDifference(JsonNode older, JsonNode newer) {
		this.older = older;
		this.newer = newer;
	}

	static List<String> breaks(JsonNode older, JsonNode newer) {
		OpenApiDifference difference = new OpenApiDifference(older, newer);
		difference.compare();
		return difference.breaks;
	}

	private void compare() {
		JsonNode paths = this.older.path("paths");
		for (String path : paths.propertyNames()) {
			for (String method : paths.path(path).propertyNames()) {
				String where = method.toUpperCase(Locale.ROOT) + " " + path;
				JsonNode now = this.newer.path("paths").path(path).path(method);
				if (now.isMissingNode()) {
					this.breaks.add(where + " is gone");
				}
				else {
					operation(where, paths.path(path).path(method), now);
				}
			}
		}
	}

	private void operation(String where, JsonNode before, JsonNode now) {
		String id = before.path("operationId").asString("");
		if (!id.equals(now.path("operationId").asString(""))) {
			this.breaks.add(where + " was called " + id + " and is " + now.path("operationId").asString(""));
		}
		parameters(where, before.path("parameters"), now.path("parameters"));
		JsonNode bodyBefore = schema(before.path("requestBody"));
		JsonNode bodyNow = schema(now.path("requestBody"));
		if (bodyBefore.isMissingNode() && now.path("requestBody").path("required").asBoolean(false)) {
			this.breaks.add(where + " now needs a body");
		}
		else if (!bodyBefore.isMissingNode()) {
			request(where + " body", bodyBefore, bodyNow, new HashSet<>());
		}
		for (String status : before.path("responses").propertyNames()) {
			JsonNode answer = now.path("responses").path(status);
			if (answer.isMissingNode()) {
				this.breaks.add(where + " no longer answers " + status);
			}
			else {
				response(where + " " + status, schema(resolve(this.older, before.path("responses").path(status))),
						schema(resolve(this.newer, answer)), new HashSet<>());
			}
		}
	}

	private void parameters(String where, JsonNode before, JsonNode now) {
		List<JsonNode> olds = before.valueStream().map((parameter) -> resolve(this.older, parameter)).toList();
		List<JsonNode> news = now.valueStream().map((parameter) -> resolve(this.newer, parameter)).toList();
		for (JsonNode parameter : news) {
			boolean required = parameter.path("required").asBoolean(false);
			boolean was = find(olds, parameter).map((old) -> old.path("required").asBoolean(false)).orElse(false);
			if (required && !was) {
				this.breaks.add(where + " now needs the parameter " + parameter.path("name").asString());
			}
		}
		for (JsonNode parameter : olds) {
			String name = parameter.path("name").asString();
			find(news, parameter)
				.ifPresentOrElse(
						(current) -> types(where + " parameter " + name, parameter.path("schema"),
								current.path("schema"), true),
						() -> this.breaks.add(where + " no longer takes the parameter " + name));
		}
	}

	private static Optional<JsonNode> find(List<JsonNode> parameters, JsonNode like) {
		return parameters.stream()
			.filter((one) -> one.path("name").equals(like.path("name")) && one.path("in").equals(like.path("in")))
			.findFirst();
	}

	/**
	 * What clients send: nothing they send may be refused, nothing new may be required.
	 */
	private void request(String where, JsonNode before, JsonNode now, Set<String> seen) {
		JsonNode old = resolve(this.older, before);
		JsonNode current = resolve(this.newer, now);
		if (isSeen(before, seen)) {
			return;
		}
		types(where, before, now, true);
		Set<String> required = names(current.path("required"));
		required.removeAll(names(old.path("required")));
		required.forEach((name) -> this.breaks.add(where + "." + name + " is now required"));
		for (JsonNode value : old.path("enum")) {
			if (!contains(current.path("enum"), value) && !current.path("enum").isEmpty()) {
				this.breaks.add(where + " no longer takes " + value.asString());
			}
		}
		for (String name : old.path("properties").propertyNames()) {
			JsonNode property = current.path("properties").path(name);
			if (property.isMissingNode()) {
				this.breaks.add(where + "." + name + " is no longer taken");
			}
			else {
				request(where + "." + name, old.path("properties").path(name), property, seen);
			}
		}
		if (old.has("items")) {
			request(where + "[]", old.path("items"), current.path("items"), seen);
		}
	}

	/** What clients read: nothing may go away or change its type. */
	private void response(String where, JsonNode before, JsonNode now, Set<String> seen) {
		JsonNode old = resolve(this.older, before);
		JsonNode current = resolve(this.newer, now);
		if (isSeen(before, seen)) {
			return;
		}
		types(where, before, now, false);
		Set<String> promised = names(old.path("required"));
		promised.removeAll(names(current.path("required")));
		promised.stream()
			.filter((name) -> current.path("properties").has(name))
			.forEach((name) -> this.breaks.add(where + "." + name + " may now be absent"));
		for (String name : old.path("properties").propertyNames()) {
			JsonNode property = current.path("properties").path(name);
			if (property.isMissingNode()) {
				this.breaks.add(where + "." + name + " is gone");
			}
			else {
				response(where + "." + name, old.path("properties").path(name), property, seen);
			}
		}
		if (old.has("items")) {
			response(where + "[]", old.path("items"), current.path("items"), seen);
		}
	}

	/** What may be sent only grows, what may come back only shrinks. */
	private void types(String where, JsonNode before, JsonNode now, boolean sent) {
		Set<String> old = types(this.older, before);
		Set<String> current = types(this.newer, now);
		boolean kept = sent ? current.containsAll(old) : old.containsAll(current);
		if (!old.isEmpty() && (!kept || current.isEmpty())) {
			this.breaks.add(where + " was " + String.join(" or ", old) + " and is "
					+ (current.isEmpty() ? "something else" : String.join(" or ", current)));
		}
		JsonNode format = resolve(this.older, before).path("format");
		JsonNode formatNow = resolve(this.newer, now).path("format");
		if (!format.isMissingNode() && !format.equals(formatNow)) {
			this.breaks.add(where + " was " + format.asString("?") + " and is " + formatNow.asString("something else"));
		}
	}

	private static Set<String> types(JsonNode document, JsonNode schema) {
		JsonNode type = resolve(document, schema).path("type");
		Set<String> types = new TreeSet<>(names(type.isArray() ? type : document.path("none")));
		if (type.isString()) {
			types.add(type.asString());
		}
		if (schema.has("anyOf") && !types.isEmpty()) {
			types.add("null");
		}
		return types;
	}

	private static boolean isSeen(JsonNode schema, Set<String> seen) {
		String reference = schema.path("$ref").asString("");
		return !reference.isEmpty() && !seen.add(reference);
	}

	private static JsonNode schema(JsonNode carrier) {
		JsonNode content = carrier.path("content");
		for (String type : content.propertyNames()) {
			return content.path(type).path("schema");
		}
		return content.path("none");
	}

	/** What a reference, or one that may also be null, leads to. */
	private static JsonNode resolve(JsonNode document, JsonNode schema) {
		JsonNode here = schema;
		for (int i = 0; i < DEEPEST && (here.has("$ref") || here.has("anyOf")); i++) {
			here = here.has("$ref") ? document.at(here.path("$ref").asString().substring(1)) : here.at("/anyOf/0");
		}
		return here;
	}

	private static Set<String> names(JsonNode list) {
		Set<String> names = new HashSet<>();
		list.forEach((name) -> names.add(name.asString()));
		return names;
	}

	private static boolean contains(JsonNode list, JsonNode value) {
		for (JsonNode element : list) {
			if (element.equals(value)) {
				return true;
			}
		}
		return false;
	}

}
