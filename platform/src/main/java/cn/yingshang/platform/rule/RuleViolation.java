package cn.yingshang.platform.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The input breaks a rule of the domain; names the rule, the field and the rejected value
 * (never a personal one).
 */
public class RuleViolation extends Refusal {

	private static final long serialVersionUID = 1L;

	public RuleViolation(String rule, String field, @Nullable Object rejected, String message) {
		this("rule-violated", rule, field, rejected, message);
	}

	/** For a rule with a code of its own in the catalogue. */
	public RuleViolation(String code, String rule, String field, @Nullable Object rejected, String message) {
		super(code, 422, message, Map.of("rule", rule, "errors", List.of(error(rule, field, rejected, message))));
	}

	public String rule() {
		return (String) extensions().getOrDefault("rule", "");
	}

	private static Map<String, Object> error(String rule, String field, @Nullable Object rejected, String message) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("field", field);
		error.put("rule", rule);
		if (rejected != null) {
			error.put("rejected", rejected);
		}
		error.put("message", message);
		return error;
	}

}
