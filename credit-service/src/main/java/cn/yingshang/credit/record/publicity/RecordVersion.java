package cn.yingshang.credit.record.publicity;

import java.time.Instant;
import java.time.LocalDate;

import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.finding.RecordEntry;
import cn.yingshang.credit.record.finding.Sector;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a record says; a later one never overwrites it.
 *
 * @param number 1, 2, 3 …
 * @param at since when
 * @param by who entered it
 * @param reason why it was changed; null for the first
 * @param finding what was determined
 * @param publicity how long it is published
 */
public record RecordVersion(int number, Instant at, String by, @Nullable String reason, RecordEntry.Finding finding,
		Publicity publicity) {

	/**
	 * Enters a version of a record.
	 * @throws RuleViolation when its document is of the future (D-11) or its maximum
	 * publicity is over (D-12)
	 */
	public static RecordVersion enter(int number, Call call, RecordEntry.Finding finding, Sector sector,
			@Nullable String reason, PublicityTerms terms) {
		LocalDate from = finding.document().issuedOn();
		if (from.isAfter(call.today())) {
			throw new RuleViolation(Rules.D_11, "document.issuedOn", from, "文书日期不能晚于今日");
		}
		Publicity publicity = terms.of(from, finding.severity(), sector);
		if (publicity.publicUntil().isBefore(call.today())) {
			throw new RuleViolation(Rules.D_12, "document.issuedOn", from, "最长公示期已于" + publicity.publicUntil() + "届满");
		}
		return new RecordVersion(number, call.at(), call.actor().subject(), reason, finding, publicity);
	}

	/**
	 * Whether it is published without a decision of its own: not what is minor (D-10),
	 * and not what is a mere warning (B-68).
	 */
	public boolean open() {
		return this.finding.severity() != Severity.MINOR && this.finding.measure() != Measure.WARNING;
	}

}
