package cn.yingshang.complaint.order.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What the lead reports (办理结果, C-35).
 *
 * @param outcome what came of it
 * @param summary the answer to the caller
 * @param substantiated whether the complaint about the enterprise was found true (查实)
 * @param evidence at least one piece
 * @param withoutAnswers why an assisting unit's answer is not waited for (C-20)
 * @param signature hash of the evidence that the complainant signed (C-13)
 * @param at when
 * @param by which account
 */
public record Completion(Outcome outcome, String summary, boolean substantiated, List<EvidenceItem> evidence,
		@Nullable String withoutAnswers, @Nullable String signature, Instant at, String by) {

	public Completion {
		evidence = (evidence != null) ? List.copyOf(evidence) : List.of();
	}

	/**
	 * Refuses a report that the complainant did not sign, or on a matter that was never
	 * agreed (C-13).
	 */
	public void requireSigned(boolean agreed) {
		if (!agreed) {
			throw new RuleViolation(Rules.C_13, "outcome", this.outcome, "应先与投诉人约定事项");
		}
		if (this.evidence.stream().noneMatch((item) -> item.sha256().equals(this.signature))) {
			throw new RuleViolation(Rules.C_13, "signature", this.signature, "办结报告须经投诉人签字,并附签字件");
		}
	}

	/**
	 * Refuses a report without evidence (C-35), or that says nothing of answers that are
	 * missing (C-20).
	 */
	void requireSound(Collection<String> unanswered) {
		if (this.evidence.isEmpty()) {
			throw new RuleViolation(Rules.C_35, "evidence", null, "办结须附佐证材料");
		}
		if (this.outcome == Outcome.ANSWERED || this.outcome == Outcome.UNRESOLVED) {
			throw new RuleViolation(Rules.C_35, "outcome", this.outcome, "不是承办单位可以报送的办理结果");
		}
		if (this.substantiated && this.outcome == Outcome.NOT_ESTABLISHED) {
			throw new RuleViolation(Rules.C_35, "substantiated", true, "查无实据的不得同时认定查实");
		}
		if (!unanswered.isEmpty() && this.withoutAnswers == null) {
			throw new RuleViolation(Rules.C_20, "withoutAnswers", null, "协办单位" + unanswered + "尚未答复,应说明原因");
		}
	}

}
