package cn.yingshang.platform.test.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
				response(where + " " + status, schema(before.path("responses").path(status)), schema(answer),
						new HashSet<>());
			}
		}
	}

	private void parameters(String where, JsonNode before, JsonNode now) {
		for (JsonNode parameter : now) {
			JsonNode old = find(before, parameter);
			boolean required = parameter.path("required").asBoolean(false);
			if (required && (old.isMissingNode() || !old.path("required").asBoolean(false))) {
				this.breaks.add(where + " now needs the parameter " + parameter.path("name").asString());
			}
		}
		for (JsonNode parameter : before) {
			JsonNode current = find(now, parameter);
			String name = parameter.path("name").asString();
			if (current.isMissingNode()) {
				this.breaks.add(where + " no longer takes the parameter " + name);
			}
			else {
				type(where + " parameter " + name, parameter.path("schema"), current.path("schema"));
			}
		}
	}

	private static JsonNode find(JsonNode parameters, JsonNode like) {
		for (JsonNode parameter : parameters) {
			if (parameter.path("name").equals(like.path("name")) && parameter.path("in").equals(like.path("in"))) {
				return parameter;
			}
		}
		return parameters.path("none");
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
		type(where, old, current);
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
		type(where, old, current);
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

	private void type(String where, JsonNode before, JsonNode now) {
		for (String member : List.of("type", "format")) {
			JsonNode old = resolve(this.older, before).path(member);
			JsonNode current = resolve(this.newer, now).path(member);
			if (!old.isMissingNode() && !old.equals(current)) {
				this.breaks.add(where + " was " + old.asString("?") + " and is " + current.asString("something else"));
			}
		}
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

	private static JsonNode resolve(JsonNode document, JsonNode schema) {
		JsonNode here = schema;
		for (int i = 0; i < DEEPEST && here.has("$ref"); i++) {
			here = document.at(here.path("$ref").asString().substring(1));
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
