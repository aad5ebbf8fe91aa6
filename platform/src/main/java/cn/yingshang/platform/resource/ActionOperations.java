package cn.yingshang.platform.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.platform.openapi.OperationName;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Which operation an action is: the handlers that take a POST, by the last part of their
 * address, which is the verb.
 */
final class ActionOperations {

	private final Map<String, List<Posted>> byVerb = new HashMap<>();

	ActionOperations(Map<RequestMappingInfo, HandlerMethod> handlers) {
		handlers.forEach((mapping, handler) -> {
			if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
				mapping.getPatternValues().forEach((pattern) -> add(pattern, OperationName.of(handler)));
			}
		});
		this.byVerb.values().forEach((same) -> same.sort(Comparator.comparingLong(Posted::variables)));
	}

	private void add(String pattern, OperationName name) {
		this.byVerb.computeIfAbsent(verb(pattern), (verb) -> new ArrayList<>())
			.add(new Posted(List.of(pattern.split("/")), name));
	}

	/** The operation, or null where nothing takes the POST. */
	@Nullable OperationName at(String href) {
		List<Posted> same = this.byVerb.get(verb(href));
		if (same == null) {
			return null;
		}
		String[] parts = href.split("/");
		for (Posted one : same) {
			if (one.matches(parts)) {
				return one.name();
			}
		}
		return null;
	}

	private static String verb(String address) {
		return address.substring(address.lastIndexOf('/') + 1);
	}

	private record Posted(List<String> parts, OperationName name) {

		long variables() {
			return this.parts.stream().filter(Posted::isVariable).count();
		}

		boolean matches(String[] href) {
			if (href.length != this.parts.size()) {
				return false;
			}
			for (int i = 0; i < href.length; i++) {
				if (!isVariable(this.parts.get(i)) && !this.parts.get(i).equals(href[i])) {
					return false;
				}
			}
			return true;
		}

		private static boolean isVariable(String part) {
			return part.startsWith("{");
		}

	}

}
