package cn.yingshang.platform.web.refusal;

import java.util.List;
import java.util.Map;

import cn.yingshang.platform.problem.ProblemKind;
import cn.yingshang.platform.rule.Refusal;

/** A header or parameter that cannot be used. */
public final class BadInput extends Refusal {

	private static final long serialVersionUID = 1L;

	/** What is answered to a query that cannot even be split. */
	public static final String UNREADABLE_QUERY = "The query cannot be read: a name is missing, an escape is broken, or there are too many parameters.";

	private BadInput(ProblemKind kind, String message, Map<String, Object> extensions) {
		super(kind.code(), kind.status(), message, extensions);
	}

	public static BadInput of(ProblemKind kind, String message) {
		return new BadInput(kind, message, Map.of());
	}

	public static BadInput field(ProblemKind kind, String field, String rule, String message) {
		return new BadInput(kind, message, Map.of("errors", List.of(new InvalidField(field, rule, null, message))));
	}

}
