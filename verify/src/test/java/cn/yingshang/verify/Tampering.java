package cn.yingshang.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Every way of changing one value of a document, dropping one item of a list or doubling
 * it.
 */
final class Tampering {

	private Tampering() {
	}

	/** Asserts that the check refuses every one of the changes. */
	static void isDetected(Map<String, JsonNode> changes, Consumer<JsonNode> check) {
		assertThat(changes).isNotEmpty();
		changes.forEach((what, changed) -> assertThatThrownBy(() -> check.accept(changed)).as(what)
			.isInstanceOfAny(DoesNotVerify.class, Unreadable.class));
	}

	/** The changed documents by what was changed. */
	static Map<String, JsonNode> of(JsonNode document) {
		Map<String, JsonNode> changed = new LinkedHashMap<>();
		walk(document, document, "", new ArrayList<>(), changed);
		return changed;
	}

	private static void walk(JsonNode root, JsonNode node, String name, List<Object> path,
			Map<String, JsonNode> changed) {
		if (node.isObject()) {
			for (String field : node.propertyNames()) {
				path.add(field);
				walk(root, node.required(field), name + "." + field, path, changed);
				path.remove(path.size() - 1);
			}
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				JsonNode fewer = root.deepCopy();
				((ArrayNode) at(fewer, path)).remove(i);
				changed.put(name + "[" + i + "] dropped", fewer);
				JsonNode more = root.deepCopy();
				ArrayNode list = (ArrayNode) at(more, path);
				list.insert(i, list.get(i).deepCopy());
				changed.put(name + "[" + i + "] doubled", more);
				path.add(i);
				walk(root, node.get(i), name + "[" + i + "]", path, changed);
				path.remove(path.size() - 1);
			}
		}
		else if (path.get(path.size() - 1) instanceof String field) {
			JsonNode copy = root.deepCopy();
			ObjectNode parent = (ObjectNode) at(copy, path.subList(0, path.size() - 1));
			if (node.isBoolean()) {
				parent.put(field, !node.booleanValue());
			}
			else if (node.isIntegralNumber()) {
				parent.put(field, node.longValue() + 1);
			}
			else if (node.isNumber()) {
				parent.put(field, node.decimalValue().add(BigDecimal.ONE));
			}
			else if (node.isString()) {
				parent.put(field, other(node.stringValue()));
			}
			else {
				return;
			}
			changed.put(name, copy);
		}
	}

	private static JsonNode at(JsonNode root, List<Object> path) {
		JsonNode node = root;
		for (Object step : path) {
			node = (step instanceof Integer index) ? node.get(index) : node.get((String) step);
		}
		return node;
	}

	// Dates stay dates and hashes stay hashes, so that it is the check that answers and
	// not the form.
	private static String other(String value) {
		if (value.isEmpty() || Character.isSurrogate(value.charAt(value.length() - 1))) {
			return value + "x";
		}
		char last = value.charAt(value.length() - 1);
		char next = (last == '9') ? '8' : (last >= '0' && last < '9') ? (char) (last + 1) : (last == 'f') ? 'e' : 'f';
		return value.substring(0, value.length() - 1) + next;
	}

}
