package cn.yingshang.platform.web.refusal;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** The value has the right type but is longer than, or contains what, no field may. */
final class UnacceptableValue extends MismatchedInputException {

	private static final long serialVersionUID = 1L;

	private final String rule;

	UnacceptableValue(JsonParser parser, String rule, String message, Class<?> target) {
		super(parser, message, target);
		this.rule = rule;
	}

	String rule() {
		return this.rule;
	}

}
