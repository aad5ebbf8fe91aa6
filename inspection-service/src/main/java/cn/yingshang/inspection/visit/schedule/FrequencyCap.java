package cn.yingshang.inspection.visit.schedule;

import java.util.Set;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/**
 * The yearly cap of inspections of one enterprise (年度检查频次上限, B-24, B-25). A joint visit
 * is one entry (B-45).
 *
 * @param entries how often it may be entered in a year
 * @param perDepartment how often one department may inspect it in a year
 * @param exempt grounds outside the cap
 */
public record FrequencyCap(int entries, int perDepartment, Set<EntryReason> exempt) {

	public FrequencyCap {
		exempt = Set.copyOf(exempt);
	}

	public boolean counts(EntryReason reason) {
		return !this.exempt.contains(reason);
	}

	/**
	 * Lets a visit pass that is exempt or fits in.
	 * @throws RuleViolation B-24 when the cap is used up
	 */
	public void require(EntryReason reason, FrequencyUse use) {
		if (counts(reason) && !open(use)) {
			throw new RuleViolation(Rules.B_24, "creditCode", use.entries(),
					"该企业本年度入企检查频次已达上限(入企" + this.entries + "次,单部门" + this.perDepartment + "次),且不属于例外情形");
		}
	}

	/** Whether one more visit fits in. */
	public boolean open(FrequencyUse use) {
		return use.entries() < this.entries && use.mostByOneDepartment() < this.perDepartment;
	}

}
