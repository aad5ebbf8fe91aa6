package cn.yingshang.credit.record.publicity;

import java.time.LocalDate;

import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/**
 * The determining organ's decision that a record stays published beyond its maximum,
 * because nothing was corrected (继续公示决定, D-12).
 *
 * @param decidedOn when
 * @param by who decided
 * @param document its document number
 * @param reason why
 */
public record Retention(LocalDate decidedOn, String by, String document, String reason) {

	/**
	 * Decides it.
	 * @throws RuleViolation when the record is minor, whose three months nobody prolongs
	 * (D-10), or the reason is missing
	 */
	public static Retention decide(Call call, RecordVersion version, String document, String reason) {
		if (version.finding().severity() == Severity.MINOR) {
			throw new RuleViolation(Rules.D_10, "severity", Severity.MINOR, "轻微失信信息公示最长三个月,不能延长");
		}
		if (document.isBlank() || reason.isBlank()) {
			throw new RuleViolation(Rules.D_12, "reason", null, "最长公示期届满后继续公示应当作出书面决定并说明理由");
		}
		return new Retention(call.today(), call.actor().subject(), document, reason);
	}

}
