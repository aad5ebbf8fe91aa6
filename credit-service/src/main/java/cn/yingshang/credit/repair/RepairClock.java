package cn.yingshang.credit.repair;

import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The limits of an application (D-16); one of them runs at a time.
 *
 * @param appliedOn the day of the application, which chooses the order (D-01)
 * @param receivedOn the day the complete application came in
 * @param acceptance the clock of acceptance
 * @param decisionClock the clock of the decision, once accepted
 * @param dueOn when the running clock ends; null while none runs
 * @param queueOn where it stands in the queue
 * @param awaits the year of the notice that {@code dueOn} waits for, with the id to be
 * unique
 */
record RepairClock(@Nullable LocalDate appliedOn, @Nullable LocalDate receivedOn, @Nullable DeadlineLedger acceptance,
		@Nullable DeadlineLedger decisionClock, @Nullable LocalDate dueOn, @Nullable LocalDate queueOn,
		@Nullable String awaits) {

	static final RepairClock NONE = new RepairClock(null, null, null, null, null, null, null);

	/** A complete application came in, at first or again. */
	RepairClock received(String id, LocalDate on, RepairProcedure procedure) {
		DeadlineLedger acceptance = procedure.acceptance(on);
		return new RepairClock((this.appliedOn != null) ? this.appliedOn : on, on, acceptance, this.decisionClock, null,
				null, null)
			.until(id, procedure.due(acceptance));
	}

	RepairClock accepted(String id, LocalDate on, RepairProcedure procedure) {
		return deciding(id, procedure.decision(applied(), Objects.requireNonNull(this.receivedOn), on), procedure);
	}

	/** More time, once and for a reason. */
	RepairClock extended(String id, Call call, String reason, RepairProcedure procedure) {
		if (!extendable()) {
			throw new RuleViolation(Rules.D_16, "reason", null, "办理期限只能延长一次");
		}
		if (reason.isBlank()) {
			throw new RuleViolation(Rules.D_16, "reason", null, "延长期限应当向申请人说明理由");
		}
		return deciding(id, procedure.extended(Objects.requireNonNull(this.decisionClock), reason,
				call.actor().subject(), call.today()), procedure);
	}

	/** Counted again from the same ledger. */
	RepairClock recounted(String id, DeadlineLedger running, RepairProcedure procedure) {
		return until(id, procedure.due(running));
	}

	RepairClock stopped(LocalDate on) {
		return new RepairClock(this.appliedOn, this.receivedOn, this.acceptance, this.decisionClock, null, on, null);
	}

	boolean extendable() {
		return this.decisionClock != null && this.decisionClock.extensions().isEmpty();
	}

	boolean onTime(LocalDate today) {
		return this.dueOn == null || !today.isAfter(this.dueOn);
	}

	boolean waitsFor(String id, Reckoning due) {
		return this.awaits != null && due.differs(this.dueOn, this.awaits, id);
	}

	LocalDate applied() {
		return Objects.requireNonNull(this.appliedOn);
	}

	private RepairClock deciding(String id, DeadlineLedger decision, RepairProcedure procedure) {
		return new RepairClock(this.appliedOn, this.receivedOn, this.acceptance, decision, null, null, null).until(id,
				procedure.due(decision));
	}

	private RepairClock until(String id, Reckoning due) {
		return new RepairClock(this.appliedOn, this.receivedOn, this.acceptance, this.decisionClock, due.date(),
				due.date(), due.awaits(id));
	}

}
