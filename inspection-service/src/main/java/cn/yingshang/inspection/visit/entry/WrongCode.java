package cn.yingshang.inspection.visit.entry;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/** What was scanned is not what the enterprise's door shows; it is counted (B-44). */
public final class WrongCode extends RuleViolation {

	private static final long serialVersionUID = 1L;

	public WrongCode() {
		super(Rules.B_44, "entryCode", null, "所扫企业码不是该企业当前出示的企业码");
	}

}
