package cn.yingshang.credit.repair;

import java.time.LocalDate;

import cn.yingshang.credit.record.publicity.RuleSet;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.rulebook.Rules;

/**
 * The clocks of repair (D-16), by the order in force on the application's date (D-01a,
 * D-01b).
 */
public final class RepairProcedure {

	private final RepairSettings settings;

	private final WorkingCalendar calendar;

	public RepairProcedure(RepairSettings settings, WorkingCalendar calendar) {
		this.settings = settings;
		this.calendar = calendar;
	}

	/** The clock of acceptance, from the day the regulator has the application. */
	DeadlineLedger acceptance(LocalDate receivedOn) {
		return DeadlineLedger.start(Rules.D_16.id(), this.settings.acceptanceDays(), DayKind.WORKING, receivedOn);
	}

	/**
	 * The clock of the decision: Order 36 counts from receipt, Order 58 from acceptance.
	 * @param appliedOn the day of the application, which chooses the order
	 */
	DeadlineLedger decision(LocalDate appliedOn, LocalDate receivedOn, LocalDate acceptedOn) {
		return switch (RuleSet.on(appliedOn)) {
			case ORDER_58 -> DeadlineLedger.start(Rules.D_01A.id(), this.settings.order58DecisionDays(),
					DayKind.WORKING, acceptedOn);
			case ORDER_36 ->
				DeadlineLedger.start(Rules.D_16.id(), this.settings.decisionDays(), DayKind.WORKING, receivedOn);
		};
	}

	DeadlineLedger extended(DeadlineLedger decision, String reason, String approvedBy, LocalDate on) {
		return decision.extend(this.settings.extensionDays(), Rules.D_16.id(), reason, approvedBy, on);
	}

	Reckoning due(DeadlineLedger clock) {
		return clock.reckon(this.calendar);
	}

	/** Until when nothing is repaired after a withdrawal (D-21). */
	LocalDate bannedUntil(LocalDate withdrawnOn) {
		return withdrawnOn.plusYears(this.settings.banYears());
	}

	/** The calendar its working days come from. */
	public WorkingCalendar calendar() {
		return this.calendar;
	}

}
