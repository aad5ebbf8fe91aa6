package cn.yingshang.credit.repair;

import java.time.LocalDate;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Why a step was taken (理由), in the words that were said; they stand here and not in the
 * timeline, which is hashed.
 *
 * @param verb which step
 * @param on when
 * @param reason why
 * @param remedies what the applicant can do about it (救济途径)
 */
public record Grounds(RepairVerb verb, LocalDate on, String reason, @Nullable String remedies) {

	/** What an adverse step needs: its reason and what can be done about it (D-34). */
	static void require(String reason, @Nullable String remedies) {
		if (reason.isBlank()) {
			throw new RuleViolation(Rules.D_34, "reason", null, "应当说明理由");
		}
		if (remedies == null || remedies.isBlank()) {
			throw new RuleViolation(Rules.D_34, "remedies", null, "应当告知救济途径");
		}
	}

}
