package cn.yingshang.platform.web;

import java.util.List;
import java.util.Map;

import cn.yingshang.platform.problem.ProblemKind;
import cn.yingshang.platform.rule.Refusal;

/** A header or parameter that cannot be used. */
final class BadInput extends Refusal {

	private static final long serialVersionUID = 1L;

	private BadInput(ProblemKind kind, String message, Map<String, Object> extensions) {
		super(kind.code(), kind.status(), message, extensions);
	}

	static BadInput of(ProblemKind kind, String message) {
		return new BadInput(kind, message, Map.of());
	}

	static BadInput field(ProblemKind kind, String field, String rule, String message) {
		return new BadInput(kind, message, Map.of("errors", List.of(new InvalidField(field, rule, null, message))));
	}

}
