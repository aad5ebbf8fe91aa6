package cn.yingshang.approval.permit.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;

import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.LedgerRefused;
import cn.yingshang.kernel.deadline.Pause;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a case as ledgers.
 *
 * @param notice within which the one-time notice is given
 * @param answer within which the applicant answers it
 * @param promised the organ's promised limit
 * @param statutory the legal limit
 * @param issue within which the certificate is delivered
 */
public record Clocks(@Nullable DeadlineLedger notice, @Nullable DeadlineLedger answer,
		@Nullable DeadlineLedger promised, @Nullable DeadlineLedger statutory, @Nullable DeadlineLedger issue) {

	public static final Clocks NONE = new Clocks(null, null, null, null, null);

	private static final int NOTICE_DAYS = 5;

	private static final int ISSUE_DAYS = 10;

	public static Clocks received(LocalDate on) {
		return new Clocks(DeadlineLedger.start(Rules.A_02.id(), NOTICE_DAYS, DayKind.WORKING, on), null, null, null,
				null);
	}

	/** The applicant has time to answer, if the notice was given in its own. */
	public Clocks asked(LocalDate on, int answerDays, WorkingCalendar calendar) {
		if (noticePassed(on, calendar)) {
			throw new RuleViolation(Rules.A_02, "state", null, "五个工作日内未一次性告知,自收到申请材料之日起即为受理");
		}
		DeadlineLedger ledger = DeadlineLedger.start("D:correction-answer", answerDays, DayKind.CALENDAR, on)
			.rollingToWorkingDay();
		return new Clocks(this.notice, ledger, null, null, null);
	}

	/** Whether the time for the notice has passed, and silence has accepted. */
	public boolean noticePassed(LocalDate on, WorkingCalendar calendar) {
		return Objects.requireNonNull(this.notice).overdue(on, calendar);
	}

	public Clocks accepted(Item item, LocalDate on) {
		return new Clocks(this.notice, this.answer,
				DeadlineLedger.start(Rules.A_30.id(), item.promisedDays(), DayKind.WORKING, on),
				DeadlineLedger.start(Rules.A_06.id(), item.statutoryDays(), DayKind.WORKING, on), null);
	}

	public Clocks granted(LocalDate on) {
		return new Clocks(this.notice, this.answer, this.promised, this.statutory,
				DeadlineLedger.start(Rules.A_09.id(), ISSUE_DAYS, DayKind.WORKING, on));
	}

	/** Stops the clock, if the time it needs was told in writing. */
	public Clocks paused(Suspension suspension, LocalDate from) {
		LicensingPauseGround ground = suspension.legalGround();
		if (suspension.expectedDays() == null) {
			throw new RuleViolation(LicensingPauseGround.RULE, "expectedDays", null, "特别程序所需时间应当书面告知申请人");
		}
		try {
			return deciding(
					(ledger) -> ledger.pause(ground, suspension.noticeNumber(), from, suspension.expectedDays()));
		}
		catch (LedgerRefused ex) {
			boolean notice = LedgerRefused.Reason.NO_WRITTEN_NOTICE.name().equals(ex.reason());
			throw new RuleViolation(LicensingPauseGround.RULE, notice ? "noticeNumber" : "expectedDays", null,
					Objects.requireNonNull(ex.getMessage()));
		}
	}

	/** The time the special procedure was told to take, while it lasts. */
	private @Nullable DeadlineLedger told() {
		Pause open = (this.statutory != null) ? this.statutory.openPause() : null;
		return (open != null && open.expectedDays() != null)
				? DeadlineLedger.start(Rules.A_12.id(), open.expectedDays(), DayKind.WORKING, open.from().minusDays(1))
				: null;
	}

	public Clocks resumed(LocalDate on) {
		return deciding((ledger) -> ledger.resume(on));
	}

	/** Whether the one extension is still to be had. */
	public boolean extendable() {
		return this.statutory != null && this.statutory.extensions().isEmpty();
	}

	/** Adds the one extension, before the limit has ended. */
	public Clocks extended(Item item, String reason, Call call, WorkingCalendar calendar) {
		DeadlineLedger limit = Objects.requireNonNull(this.statutory);
		if (!limit.extensions().isEmpty()) {
			throw new RuleViolation(Rules.A_06, "reason", null, "办理期限只能延长一次");
		}
		if (limit.overdue(call.today(), calendar)) {
			throw new RuleViolation(Rules.A_06, "reason", null, "法定期限已经届满,不能再延长");
		}
		if (reason.isBlank()) {
			throw new RuleViolation(Rules.A_06, "reason", null, "延长期限应当将理由告知申请人");
		}
		return deciding((ledger) -> ledger.extend(item.extensionDays(), Rules.A_06.id(), reason, call.actor().subject(),
				call.today()));
	}

	// The two limits of the decision stop, run and grow alike.
	private Clocks deciding(UnaryOperator<DeadlineLedger> change) {
		return new Clocks(this.notice, this.answer, change.apply(Objects.requireNonNull(this.promised)),
				change.apply(Objects.requireNonNull(this.statutory)), this.issue);
	}

	/** The limit of this name, if it has begun. */
	public @Nullable DeadlineLedger of(ClockName name) {
		return switch (name) {
			case NOTICE -> this.notice;
			case ANSWER -> this.answer;
			case PROMISED -> this.promised;
			case STATUTORY -> this.statutory;
			case ISSUE -> this.issue;
		};
	}

	/** The same for what is reported when it passes. */
	public @Nullable DeadlineLedger of(LimitKind kind) {
		return switch (kind) {
			case STATUTORY -> this.statutory;
			case SUSPENSION -> told();
			case ISSUE -> this.issue;
		};
	}

}
