package cn.yingshang.inspection.visit.part;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one check item (B-64): either it was checked, or it says why not.
 *
 * @param subItem the check item
 * @param conforming whether it is as it should be; null when it was not checked
 * @param unchecked why it was not checked; null when it was
 * @param note what was seen
 */
public record Finding(String subItem, @Nullable Boolean conforming, @Nullable Unchecked unchecked,
		@Nullable String note) {

	/**
	 * Checks that it says one of both.
	 * @throws RuleViolation B-64
	 */
	public Finding {
		if ((conforming == null) == (unchecked == null)) {
			throw new RuleViolation(Rules.B_64, "findings", subItem, "每一小项须注明是否检查:已检查的写明是否符合,未检查的写明不适用或未检查");
		}
	}

	static Finding checked(String subItem, boolean conforming) {
		return new Finding(subItem, conforming, null, null);
	}

	boolean fault() {
		return Boolean.FALSE.equals(this.conforming);
	}

	/** Why an item was not checked. */
	public enum Unchecked {

		/** 不适用. */
		NOT_APPLICABLE,
		/** 未检查. */
		NOT_CHECKED

	}

}
