package cn.yingshang.inspection.visit.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import cn.yingshang.inspection.visit.schedule.PlannedPart;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The one combined opinion handed over on the spot (综合意见书, B-28), made from the parts.
 *
 * @param at when
 * @param text the officers' words
 * @param results each department's result
 * @param partySigned whether the enterprise confirmed it
 * @param refusalNote why it did not (B-64)
 */
public record Opinion(Instant at, String text, List<DepartmentResult> results, boolean partySigned,
		@Nullable String refusalNote) {

	public Opinion {
		results = List.copyOf(results);
	}

	/**
	 * Makes it from the parts, not yet signed.
	 * @throws RuleViolation B-28 when a part is not recorded, B-61 when a result 5 has no
	 * order to correct
	 */
	public static Opinion combining(Instant at, String text, List<PlannedPart> planned, List<PartReport> done) {
		List<DepartmentResult> results = planned.stream()
			.filter((part) -> done.stream().noneMatch((each) -> each.declined() && each.partId().equals(part.partId())))
			.map((part) -> result(part, done))
			.toList();
		return new Opinion(at, text, results, false, null);
	}

	private static DepartmentResult result(PlannedPart planned, List<PartReport> done) {
		PartReport part = done.stream()
			.filter((each) -> each.partId().equals(planned.partId()))
			.findFirst()
			.filter((each) -> each.result() != null)
			.orElseThrow(() -> new RuleViolation(Rules.B_28, "parts", planned.department(),
					"尚有部门未记录检查结果,不能出具综合意见书:" + planned.department()));
		if (part.awaitsOrder()) {
			throw new RuleViolation(Rules.B_61, "parts", planned.department(), "结果为已责令改正的,须先下达责令改正");
		}
		return new DepartmentResult(planned.department(), Objects.requireNonNull(part.result()).code());
	}

	public boolean foundNothing() {
		return this.results.stream().allMatch((result) -> result.result() == ResultCategory.NOTHING_FOUND.code());
	}

	/** What the enterprise said to it when the officers left. */
	public Opinion heard(boolean partySigned, @Nullable String refusalNote) {
		return new Opinion(this.at, this.text, this.results, partySigned, refusalNote);
	}

}
