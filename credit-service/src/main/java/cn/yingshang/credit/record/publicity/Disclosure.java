package cn.yingshang.credit.record.publicity;

import java.time.LocalDate;

import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The determining organ's decision to publish a minor record, which in principle is not
 * published (轻微失信信息公示决定, D-10).
 *
 * @param decidedOn when
 * @param by who decided
 * @param reason why
 * @param until the last day, within three months and its maximum publicity
 */
public record Disclosure(LocalDate decidedOn, String by, String reason, LocalDate until) {

	private static final int MOST_MONTHS = 3;

	/**
	 * Decides it.
	 * @param until the last day; null for all the time there is
	 * @throws RuleViolation when the version is public anyhow or may not be, the reason
	 * is missing or the day lies outside the term
	 */
	public static Disclosure decide(Call call, RecordVersion version, String reason, @Nullable LocalDate until) {
		if (version.finding().measure() == Measure.WARNING) {
			throw new RuleViolation(Rules.B_68, "measure", Measure.WARNING, "仅受警告处罚的信息不予公示");
		}
		if (!possible(version)) {
			throw new RuleViolation(Rules.D_10, "severity", version.finding().severity(), "该失信信息已依法公示,无需另行决定");
		}
		if (reason.isBlank()) {
			throw new RuleViolation(Rules.D_10, "reason", null, "轻微失信信息原则上不公示,公示应当说明理由");
		}
		LocalDate longest = call.today().plusMonths(MOST_MONTHS);
		LocalDate maximum = version.publicity().publicUntil();
		LocalDate last = maximum.isBefore(longest) ? maximum : longest;
		LocalDate chosen = (until != null) ? until : last;
		if (chosen.isAfter(last) || chosen.isBefore(call.today())) {
			throw new RuleViolation(Rules.D_10, "until", chosen, "公示期限应当在今日与" + last + "之间");
		}
		return new Disclosure(call.today(), call.actor().subject(), reason, chosen);
	}

	/** Whether there is anything to decide of a version. */
	public static boolean possible(RecordVersion version) {
		return !version.open() && version.finding().measure() != Measure.WARNING;
	}

	boolean covers(LocalDate today) {
		return !today.isAfter(this.until);
	}

}
