package cn.yingshang.inspection.visit.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What the enterprise says of a visit.
 *
 * @param rating its rating; who came does not learn it
 * @param grievances its complaints with their answers
 */
public record Feedback(@Nullable Rating rating, List<Grievance> grievances) {

	/** Nothing was said. */
	public static final Feedback NONE = new Feedback(null, List.of());

	public Feedback {
		grievances = List.copyOf(grievances);
	}

	/**
	 * It rates, once.
	 * @throws RuleViolation B-43 when it has
	 */
	public Feedback rated(Rating given) {
		if (this.rating != null) {
			throw new RuleViolation(Rules.B_43, "score", null, "本次检查已经评价");
		}
		return new Feedback(given, this.grievances);
	}

	/**
	 * It complains.
	 * @throws RuleViolation B-43 while an earlier complaint is not answered
	 */
	public Feedback complained(String words, LocalDate on) {
		if (open()) {
			throw new RuleViolation(Rules.B_43, "complaint", null, "已有投诉尚待答复");
		}
		List<Grievance> all = new ArrayList<>(this.grievances);
		all.add(new Grievance(words, on, null, null));
		return new Feedback(this.rating, all);
	}

	/**
	 * The head answers.
	 * @throws RuleViolation B-43 when nothing is open
	 */
	public Feedback answered(String answer, LocalDate on) {
		if (!open()) {
			throw new RuleViolation(Rules.B_43, "answer", null, "没有待答复的投诉");
		}
		return new Feedback(this.rating,
				this.grievances.stream().map((each) -> each.open() ? each.answered(answer, on) : each).toList());
	}

	/** Whether a complaint waits for its answer. */
	public boolean open() {
		return this.grievances.stream().anyMatch(Grievance::open);
	}

	/** Without the rating, for who is not to know it. */
	public Feedback withoutRating() {
		return new Feedback(null, this.grievances);
	}

}
