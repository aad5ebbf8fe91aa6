package cn.yingshang.complaint.order.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer finds (审核, C-30).
 *
 * @param passed whether the report is good
 * @param reason why it is not
 * @param points whether each point is met (C-13); empty where it is not asked by points
 */
public record Findings(boolean passed, @Nullable String reason, Map<String, Boolean> points) {

	public Findings {
		points = Map.copyOf(points);
	}

	/** Of a report that is not reviewed by points. */
	public static Findings of(boolean passed, @Nullable String reason) {
		return new Findings(passed, reason, Map.of());
	}

	/** The points that are not met. */
	public @Nullable List<String> failed() {
		List<String> found = new TreeMap<>(this.points).entrySet()
			.stream()
			.filter((point) -> !point.getValue())
			.map(Map.Entry::getKey)
			.toList();
		return found.isEmpty() ? null : found;
	}

	/** Reviewed on every point, and sent back where one is not met (C-13). */
	public void requireOn(List<String> wanted) {
		if (!this.points.keySet().equals(Set.copyOf(wanted))) {
			throw new RuleViolation(Rules.C_13, "points", this.points.keySet(), "应逐项审核:" + wanted);
		}
		if (this.passed != (failed() == null)) {
			throw new RuleViolation(Rules.C_13, "passed", this.passed, "有未达到的事项应当退回重办,逐项达到的应当通过");
		}
	}

}
