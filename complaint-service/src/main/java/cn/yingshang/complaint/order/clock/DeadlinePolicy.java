package cn.yingshang.complaint.order.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;

import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.kernel.deadline.LedgerRefused;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Which limit an order has and how far it may be extended (办理时限, C-12 to C-17, C-32).
 *
 * @param settings the table
 * @param calendar working days
 * @param unit code of the department that runs the hotline
 */
public record DeadlinePolicy(OrderSettings settings, WorkingCalendar calendar, String unit) {

	private static final LocalTime NOON = LocalTime.of(12, 0);

	/**
	 * Until when it is dispatched: half a working day, an urgent one at once (C-17). Half
	 * a day from the morning ends the same day.
	 */
	public DeadlineLedger dispatchClock(Call call, boolean urgent) {
		ZonedDateTime now = call.at().atZone(CityTime.zone());
		boolean today = urgent || (this.calendar.isWorkingDay(call.today()) && now.toLocalTime().isBefore(NOON));
		return DeadlineLedger.start(Rules.C_17.id(), today ? 0 : 1, DayKind.WORKING, call.today());
	}

	/** The limit from dispatch; counted from 00:00 of the day after (C-12). */
	public DeadlineLedger handlingClock(Matter matter, LocalDate dispatchedOn, @Nullable StatutoryLimit statutory) {
		if (statutory != null) {
			return DeadlineLedger.start(Rules.C_15.id(), statutory.days(), statutory.unit(), dispatchedOn);
		}
		if (matter.ofBusinessEnvironment()) {
			return DeadlineLedger.start(Rules.C_13.id(), this.settings.briefReplyDays(), DayKind.WORKING, dispatchedOn);
		}
		int days = switch (matter.type()) {
			case CONSULTATION -> this.settings.consultationDays();
			case HELP -> this.settings.helpDays();
			case SUGGESTION -> this.settings.suggestionDays();
			case COMPLAINT -> this.settings.complaintDays();
			case REPORT -> this.settings.reportDays();
		};
		return DeadlineLedger.start(Rules.C_17.id(), days, DayKind.WORKING, dispatchedOn);
	}

	/** Until when both sides agree on the matter after the brief reply (C-13). */
	public DeadlineLedger agreementClock(LocalDate repliedOn) {
		return DeadlineLedger.start(Rules.C_13.id(), this.settings.agreementDays(), DayKind.WORKING, repliedOn);
	}

	/** The limit from the day on which both sides agreed on the matter (C-13). */
	public DeadlineLedger agreedClock(LocalDate agreedOn) {
		return DeadlineLedger.start(Rules.C_13.id(), this.settings.businessEnvironmentDays(), DayKind.WORKING,
				agreedOn);
	}

	/** Until when what was reported is reviewed (C-30). */
	public DeadlineLedger reviewClock(LocalDate from) {
		return DeadlineLedger.start(Rules.C_30.id(), this.settings.reviewDays(), DayKind.WORKING, from);
	}

	/** Until when the caller is called back (C-30). */
	public DeadlineLedger callBackClock(LocalDate from) {
		return DeadlineLedger.start(Rules.C_30.id(), this.settings.callBackDays(), DayKind.WORKING, from);
	}

	/** Until when it is closed after the caller was asked (C-04). */
	public DeadlineLedger closeClock(LocalDate from) {
		return DeadlineLedger.start(Rules.C_04.id(), this.settings.closeDays(), DayKind.WORKING, from);
	}

	/** The limit of a second handling (C-32). */
	public DeadlineLedger secondClock(LocalDate from) {
		return DeadlineLedger.start(Rules.C_32.id(), this.settings.secondHandlingDays(), DayKind.WORKING, from);
	}

	/**
	 * A law's limit counts only where it is the longer one (C-15).
	 * @throws RuleViolation when it is not, or longer than any limit may be
	 */
	public void requireLonger(Matter matter, LocalDate dispatchedOn, StatutoryLimit statutory) {
		LocalDate ours = due(
				matter.ofBusinessEnvironment() ? agreedClock(dispatchedOn) : handlingClock(matter, dispatchedOn, null))
			.date();
		LocalDate theirs = statutoryEnd(matter, dispatchedOn, statutory);
		if (!theirs.isAfter(ours)) {
			throw new RuleViolation(Rules.C_15, "statutory.days", statutory.days(), "法定时限不长于热线时限的,按热线时限办理");
		}
	}

	private LocalDate statutoryEnd(Matter matter, LocalDate dispatchedOn, StatutoryLimit statutory) {
		try {
			return due(handlingClock(matter, dispatchedOn, statutory)).date();
		}
		catch (LedgerRefused ex) {
			throw new RuleViolation(Rules.C_15, "statutory.days", statutory.days(),
					Objects.requireNonNull(ex.getMessage()));
		}
	}

	/**
	 * More time, asked before the due date, told to the caller, at most twice five and
	 * never above twenty working days (C-17).
	 * @throws RuleViolation naming what is not kept
	 */
	public DeadlineLedger extended(DeadlineLedger clock, Call call, int days, String reason, boolean callerTold) {
		if (call.today().isAfter(due(clock).date())) {
			throw new RuleViolation(Rules.C_17, "days", days, "延期应在到期前提出");
		}
		if (!callerTold) {
			throw new RuleViolation(Rules.C_17, "callerTold", false, "延期理由应告知诉求人");
		}
		if (clock.extensions().size() >= this.settings.extensions()) {
			throw new RuleViolation(Rules.C_17, "days", days, "延期不超过" + this.settings.extensions() + "次");
		}
		if (days < 1 || days > this.settings.extensionDays()) {
			throw new RuleViolation(Rules.C_17, "days", days, "每次延期不超过" + this.settings.extensionDays() + "个工作日");
		}
		if (!fits(clock, days)) {
			throw new RuleViolation(agreed(clock) ? Rules.C_13 : Rules.C_12, "days", days,
					"连同延期不超过" + ceiling(clock) + "个工作日");
		}
		return clock.extend(days, Rules.C_17.id(), reason, call.actor().subject(), call.today());
	}

	/** Whether any extension is left, the time apart (C-12, C-17). */
	public boolean extendable(DeadlineLedger clock) {
		return clock.extensions().size() < this.settings.extensions() && fits(clock, 1);
	}

	private boolean fits(DeadlineLedger clock, int days) {
		return clock.dayKind() == DayKind.WORKING && clock.budget() + days <= ceiling(clock);
	}

	private int ceiling(DeadlineLedger clock) {
		return agreed(clock) ? this.settings.agreedCeilingDays() : this.settings.ceilingDays();
	}

	private static boolean agreed(DeadlineLedger clock) {
		return clock.ruleId().equals(Rules.C_13.id());
	}

	/**
	 * Returned within the time for it (C-21).
	 */
	public boolean mayStillReturn(LocalDate dispatchedOn, LocalDate today) {
		return !today.isAfter(this.calendar.addWorkingDays(dispatchedOn, this.settings.returnDays()));
	}

	/** The day on which an order turns yellow (C-34). */
	public LocalDate yellowOn(LocalDate dueOn) {
		return this.calendar.subtractWorkingDays(dueOn, this.settings.yellowDays());
	}

	public Reckoning reckon(DeadlineLedger clock) {
		return clock.reckon(this.calendar);
	}

	public DueDate due(DeadlineLedger clock) {
		return clock.due(this.calendar);
	}

}
