package cn.yingshang.credit.record.publicity;

import java.time.LocalDate;

import cn.yingshang.credit.record.finding.Sector;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.rulebook.Rules;

/**
 * Sets the publicity of a record (D-10, D-11), by the order in force on the document's
 * date (D-01a, D-01b).
 */
public final class PublicityTerms {

	private final RecordSettings settings;

	private final WorkingCalendar calendar;

	public PublicityTerms(RecordSettings settings, WorkingCalendar calendar) {
		this.settings = settings;
		this.calendar = calendar;
	}

	/**
	 * The publicity of a record.
	 * @param documentDate the date of the judicial or administrative document
	 */
	public Publicity of(LocalDate documentDate, Severity severity, Sector sector) {
		RuleSet rules = RuleSet.on(documentDate);
		if (rules == RuleSet.ORDER_58) {
			int minimum = sector.publishedLonger() ? this.settings.order58SectorMinimum()
					: this.settings.order58Minimum();
			return publicity(rules, rules.ruleId(), minimum, this.settings.order58Maximum(), documentDate);
		}
		return switch (severity) {
			case MINOR -> publicity(rules, Rules.D_10.id(), this.settings.minorMinimum(), this.settings.minorMaximum(),
					documentDate);
			case GENERAL -> publicity(rules, Rules.D_10.id(), this.settings.generalMinimum(),
					this.settings.generalMaximum(), documentDate);
			case SERIOUS -> publicity(rules, Rules.D_10.id(), this.settings.seriousMinimum(),
					this.settings.seriousMaximum(), documentDate);
		};
	}

	/** The clock within which a record revoked at its source is removed (D-35). */
	public DeadlineLedger withdrawal(LocalDate revokedOn) {
		return DeadlineLedger.start(Rules.D_35.id(), this.settings.withdrawalDays(), DayKind.CALENDAR, revokedOn);
	}

	/** The calendar its days come from. */
	public WorkingCalendar calendar() {
		return this.calendar;
	}

	private Publicity publicity(RuleSet rules, String ruleId, int minimumMonths, int maximumMonths, LocalDate from) {
		DeadlineLedger minimum = DeadlineLedger.start(ruleId, minimumMonths, DayKind.MONTHS, from);
		DeadlineLedger maximum = DeadlineLedger.start(ruleId, maximumMonths, DayKind.MONTHS, from);
		return new Publicity(rules, minimum, minimum.due(this.calendar).date(), maximum,
				maximum.due(this.calendar).date());
	}

}
