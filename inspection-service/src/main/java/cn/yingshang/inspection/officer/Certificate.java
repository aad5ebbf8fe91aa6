package cn.yingshang.inspection.officer;

import java.time.LocalDate;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/**
 * A law-enforcement certificate (行政执法证, B-01, B-02).
 *
 * @param number its number
 * @param validFrom first day
 * @param validTo last day
 */
public record Certificate(String number, LocalDate validFrom, LocalDate validTo) {

	public Certificate {
		if (number.isBlank()) {
			throw new RuleViolation(Rules.B_01, "certificateNumber", number, "执法证号不能为空");
		}
		if (validTo.isBefore(validFrom)) {
			throw new RuleViolation(Rules.B_01, "validTo", validTo.toString(), "执法证有效期止不能早于起");
		}
	}

	public boolean validOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && !day.isAfter(this.validTo);
	}

}
