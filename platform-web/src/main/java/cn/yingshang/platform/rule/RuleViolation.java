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

	public RuleViolation(Rule rule, String field, @Nullable Object rejected, String message) {
		super("rule-violated", 422, message, Map.of("rule", rule.id(), "ruleLink", rule.link().toString(), "errors",
				List.of(error(rule, field, rejected, message))));
	}

	/** Its id. */
	public String rule() {
		return (String) extensions().getOrDefault("rule", "");
	}

	private static Map<String, Object> error(Rule rule, String field, @Nullable Object rejected, String message) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("field", field);
		error.put("rule", rule.id());
		if (rejected != null) {
			error.put("rejected", rejected);
		}
		error.put("message", message);
		return error;
	}

}
