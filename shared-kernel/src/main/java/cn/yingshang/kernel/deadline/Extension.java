package cn.yingshang.kernel.deadline;

import java.time.LocalDate;

/**
 * More time, approved (延长期限). Whether the rule allows it and how often is the caller's to
 * decide.
 *
 * @param days what is added, in the ledger's unit, 1 or more
 * @param ruleId the rule that allows it
 * @param reason why, as told to the applicant
 * @param approvedBy who approved it
 * @param on the day of approval
 */
public record Extension(int days, String ruleId, String reason, String approvedBy, LocalDate on) {

	/**
	 * Checks the extension.
	 * @throws LedgerRefused if it adds nothing or lacks rule, reason or approver
	 */
	public Extension {
		if (days < 1) {
			throw new LedgerRefused(LedgerRefused.Reason.INCOMPLETE, "An extension adds at least one day: " + days);
		}
		if (ruleId.isBlank() || reason.isBlank() || approvedBy.isBlank()) {
			throw new LedgerRefused(LedgerRefused.Reason.INCOMPLETE,
					"An extension needs a rule, a reason and an approver");
		}
	}

}
