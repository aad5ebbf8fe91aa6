package cn.yingshang.approval.permit.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.LedgerRefused;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
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
		return new Clocks(DeadlineLedger.start("A-02", NOTICE_DAYS, DayKind.WORKING, on), null, null, null, null);
	}

	public Clocks asked(LocalDate on, int answerDays) {
		DeadlineLedger ledger = DeadlineLedger.start("D:correction-answer", answerDays, DayKind.CALENDAR, on)
			.rollingToWorkingDay();
		return new Clocks(this.notice, ledger, null, null, null);
	}

	public Clocks accepted(Item item, LocalDate on) {
		return new Clocks(this.notice, this.answer,
				DeadlineLedger.start("A-30", item.promisedDays(), DayKind.WORKING, on),
				DeadlineLedger.start("A-06", item.statutoryDays(), DayKind.WORKING, on), null);
	}

	public Clocks granted(LocalDate on) {
		return new Clocks(this.notice, this.answer, this.promised, this.statutory,
				DeadlineLedger.start("A-09", ISSUE_DAYS, DayKind.WORKING, on));
	}

	/** Stops the clock; without a written notice it does not stop. */
	public Clocks paused(Suspension suspension, LocalDate from) {
		LicensingPauseGround ground = suspension.legalGround();
		try {
			return deciding(
					(ledger) -> ledger.pause(ground, suspension.noticeNumber(), from, suspension.expectedDays()));
		}
		catch (LedgerRefused ex) {
			boolean notice = LedgerRefused.Reason.NO_WRITTEN_NOTICE.name().equals(ex.reason());
			throw new RuleViolation(LicensingPauseGround.RULE_ID, notice ? "noticeNumber" : "expectedDays", null,
					Objects.requireNonNull(ex.getMessage()));
		}
	}

	/** Whether the one extension is still to be had. */
	boolean extendable() {
		return this.statutory != null && this.statutory.extensions().isEmpty();
	}

	/** Adds the one extension, before the limit has ended. */
	public Clocks extended(Item item, String reason, Call call, WorkingCalendar calendar) {
		DeadlineLedger limit = Objects.requireNonNull(this.statutory);
		if (!limit.extensions().isEmpty()) {
			throw new RuleViolation("A-06", "reason", null, "办理期限只能延长一次");
		}
		if (limit.overdue(call.today(), calendar)) {
			throw new RuleViolation("A-06", "reason", null, "法定期限已经届满,不能再延长");
		}
		if (reason.isBlank()) {
			throw new RuleViolation("A-06", "reason", null, "延长期限应当将理由告知申请人");
		}
		return deciding(
				(ledger) -> ledger.extend(item.extensionDays(), "A-06", reason, call.actor().subject(), call.today()));
	}

	/** Changes the two limits of the decision alike. */
	public Clocks deciding(UnaryOperator<DeadlineLedger> change) {
		return new Clocks(this.notice, this.answer, change.apply(Objects.requireNonNull(this.promised)),
				change.apply(Objects.requireNonNull(this.statutory)), this.issue);
	}

	public Optional<DeadlineLedger> of(ClockName name) {
		return Optional.ofNullable(switch (name) {
			case NOTICE -> this.notice;
			case ANSWER -> this.answer;
			case PROMISED -> this.promised;
			case STATUTORY -> this.statutory;
			case ISSUE -> this.issue;
		});
	}

}
