package cn.yingshang.approval.permit.clock;

import cn.yingshang.platform.rule.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A special procedure the applicant was told of in writing, 特别程序.
 *
 * @param ground one of the law's eight
 * @param noticeNumber number of the written notice
 * @param expectedDays working days it is expected to take, as told
 */
public record Suspension(String ground, String noticeNumber, @Nullable Integer expectedDays) {

	LicensingPauseGround legalGround() {
		for (LicensingPauseGround legal : LicensingPauseGround.values()) {
			if (legal.code().equals(this.ground)) {
				return legal;
			}
		}
		throw new RuleViolation(LicensingPauseGround.RULE, "ground", this.ground, "不属于可以扣除期限的法定情形");
	}

}
