package cn.yingshang.credit.repair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import cn.yingshang.credit.record.publicity.RuleSet;
import cn.yingshang.credit.repair.RepairCondition.Situation;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * An application for credit repair (信用修复申请, D-34), free of charge (D-15): accepted in 3
 * working days, decided in 10 (D-16), its effect carried into every restriction (D-17).
 */
public final class Repair extends Aggregate<RepairState, RepairVerb> {

	private String recordId = "";

	private @Nullable String openRecordId;

	private @Nullable Commitment commitment;

	private List<Material> materials = new ArrayList<>();

	private List<String> missing = new ArrayList<>();

	private @Nullable LocalDate appliedOn;

	private @Nullable LocalDate receivedOn;

	private @Nullable DeadlineLedger acceptance;

	private @Nullable DeadlineLedger decisionClock;

	private @Nullable LocalDate dueOn;

	private @Nullable LocalDate queueOn;

	/** The year of the notice that {@link #dueOn} waits for, with the id to be unique. */
	private @Nullable String awaits;

	private @Nullable Decision decision;

	@SuppressWarnings("unused")
	private Repair() {
	}

	/**
	 * Applies for repair.
	 * @throws RuleViolation naming the first condition that fails
	 */
	public Repair(String id, Call call, RepairableRecord found, Commitment commitment, List<Material> materials,
			RepairProcedure procedure) {
		super(id);
		place(found.department(), found.region(), found.creditCode());
		Step step = begin(RepairVerb.SUBMIT, call);
		this.recordId = found.recordId();
		this.openRecordId = found.recordId();
		this.appliedOn = call.today();
		receive(call, step, found, commitment, materials, procedure);
		step.note("record", this.recordId).note("rules", rules().ruleId()).note("fee", 0);
	}

	@Override
	public Workflow<RepairState, RepairVerb> workflow() {
		return RepairTable.TABLE;
	}

	@Override
	protected boolean offers(RepairVerb verb, Actor actor) {
		return verb != RepairVerb.EXTEND || (this.decisionClock != null && this.decisionClock.extensions().isEmpty());
	}

	/** Takes it on (D-16). */
	public void accept(Call call, RepairProcedure procedure) {
		Step step = step(RepairVerb.ACCEPT, call);
		boolean timely = onTime(call);
		this.decisionClock = procedure.decision(appliedOn(), receivedOn(), call.today());
		runUntil(procedure.due(this.decisionClock));
		step.note("timely", timely).note("dueOn", this.dueOn);
	}

	/**
	 * Hands it back with the one-time list of all that is missing; a second list may only
	 * repeat the first.
	 */
	public void handBack(Call call, List<String> missing) {
		require(RepairVerb.RETURN, call);
		if (missing.isEmpty()) {
			throw new RuleViolation(Rules.D_34, "missing", null, "退回应当一次性告知需要补正的全部内容");
		}
		if (!this.missing.isEmpty() && !new HashSet<>(this.missing).containsAll(missing)) {
			throw new RuleViolation(Rules.D_34, "missing", missing, "再次退回只能列明首次告知的内容");
		}
		step(RepairVerb.RETURN, call).note("missing", missing).note("timely", onTime(call));
		this.missing = new ArrayList<>(this.missing.isEmpty() ? missing : this.missing);
		stopClock(call);
	}

	/** Hands it in again; the clocks start anew. */
	public void resubmit(Call call, RepairableRecord found, Commitment commitment, List<Material> materials,
			RepairProcedure procedure) {
		require(RepairVerb.RESUBMIT, call);
		receive(call, step(RepairVerb.RESUBMIT, call), found, commitment, materials, procedure);
	}

	/** Does not take it on. */
	public void reject(Call call, String reason, String remedies) {
		require(RepairVerb.REJECT, call);
		requireReasons(reason, remedies);
		close(call,
				step(RepairVerb.REJECT, call).note("reason", reason)
					.note("remedies", remedies)
					.note("timely", onTime(call)));
	}

	/** Takes more time for a complex case, once, and tells why (D-16). */
	public void extend(Call call, String reason, RepairProcedure procedure) {
		require(RepairVerb.EXTEND, call);
		DeadlineLedger clock = Objects.requireNonNull(this.decisionClock);
		if (!clock.extensions().isEmpty()) {
			throw new RuleViolation(Rules.D_16, "reason", null, "办理期限只能延长一次");
		}
		if (reason.isBlank()) {
			throw new RuleViolation(Rules.D_16, "reason", null, "延长期限应当向申请人说明理由");
		}
		DeadlineLedger longer = procedure.extended(clock, reason, call.actor().subject(), call.today());
		this.decisionClock = longer;
		runUntil(procedure.due(longer));
		step(RepairVerb.EXTEND, call).note("reason", reason).note("dueOn", this.dueOn);
	}

	/** Counts the running clock again when a notice it waited for has come (F-03). */
	public void noticeCame(Call call, RepairProcedure procedure) {
		if (this.awaits != null && procedure.due(running()).differs(this.dueOn, this.awaits, id())) {
			recount(call, procedure);
		}
	}

	void recount(Call call, RepairProcedure procedure) {
		Step step = step(RepairVerb.RECOUNT, call).note("was", this.dueOn);
		runUntil(procedure.due(running()));
		step.note("dueOn", this.dueOn);
	}

	private DeadlineLedger running() {
		return (state() == RepairState.ACCEPTED) ? Objects.requireNonNull(this.decisionClock) : acceptance();
	}

	/**
	 * Decides it; REPAIRED only while every condition holds.
	 * @param proofVerified whether the officer found the handed-in proof to show the
	 * correction
	 */
	public void decide(Call call, Decision.Outcome outcome, String reason, @Nullable String remedies,
			boolean proofVerified, RepairableRecord found) {
		require(RepairVerb.DECIDE, call);
		Situation situation = new Situation(found, commitment(), proofVerified && proofHandedIn(), call.today());
		if (outcome == Decision.Outcome.REPAIRED) {
			RepairCondition.require(situation);
		}
		requireReasons(reason, (outcome == Decision.Outcome.REFUSED) ? remedies : reason);
		boolean timely = onTime(call);
		Step step = step(RepairVerb.DECIDE, call,
				(outcome == Decision.Outcome.REPAIRED) ? RepairState.REPAIRED : RepairState.REFUSED);
		this.decision = new Decision(outcome, reason, remedies, call.today(), timely);
		step.note("outcome", outcome)
			.note("reason", reason)
			.note("remedies", remedies)
			.note("timely", timely)
			.note("conditions", RepairCondition.answers(situation));
		close(call, step);
		step.raise("repair.decided", new RepairDecided(id(), this.recordId, creditCode(), outcome, call.today()));
	}

	/** The applicant takes it back. */
	public void cancel(Call call, String reason) {
		close(call, step(RepairVerb.CANCEL, call).note("reason", reason));
	}

	/** Notes that publication ended and the restriction is lifted (D-17). */
	public void sync(Call call) {
		step(RepairVerb.SYNC, call).note("rule", Rules.D_17.id());
	}

	/** Takes the repair back: published again, and no other for a term (D-21). */
	public void withdrawRepair(Call call, RepairWithdrawn.Ground ground, String reason, String remedies,
			RepairProcedure procedure) {
		require(RepairVerb.WITHDRAW_REPAIR, call);
		requireReasons(reason, remedies);
		LocalDate bannedUntil = procedure.bannedUntil(call.today());
		step(RepairVerb.WITHDRAW_REPAIR, call).note("rule", Rules.D_21.id())
			.note("ground", ground)
			.note("reason", reason)
			.note("remedies", remedies)
			.note("bannedUntil", bannedUntil)
			.raise("repair.withdrawn",
					new RepairWithdrawn(id(), this.recordId, creditCode(), ground, call.today(), bannedUntil));
	}

	public String recordId() {
		return this.recordId;
	}

	public String creditCode() {
		return Objects.requireNonNull(party());
	}

	public Commitment commitment() {
		return Objects.requireNonNull(this.commitment);
	}

	public List<Material> materials() {
		return List.copyOf(this.materials);
	}

	/** The one-time list, empty if it was never handed back. */
	public List<String> missing() {
		return List.copyOf(this.missing);
	}

	/** The day of the application, which chooses the order (D-01). */
	public LocalDate appliedOn() {
		return Objects.requireNonNull(this.appliedOn);
	}

	/** The day the complete application came in. */
	public LocalDate receivedOn() {
		return Objects.requireNonNull(this.receivedOn);
	}

	/** The clock of acceptance. */
	public DeadlineLedger acceptance() {
		return Objects.requireNonNull(this.acceptance);
	}

	/** The clock of the decision, once accepted. */
	public @Nullable DeadlineLedger decisionClock() {
		return this.decisionClock;
	}

	/** When the running clock ends; null while none runs. */
	public @Nullable LocalDate dueOn() {
		return this.dueOn;
	}

	public @Nullable Decision decision() {
		return this.decision;
	}

	/** The order whose procedure it follows. */
	public RuleSet rules() {
		return RuleSet.on(appliedOn());
	}

	/** Whether a proof of performance was handed in. */
	public boolean proofHandedIn() {
		return this.materials.stream().anyMatch((material) -> material.kind() == Material.Kind.PERFORMANCE_PROOF);
	}

	private void receive(Call call, Step step, RepairableRecord found, Commitment commitment, List<Material> materials,
			RepairProcedure procedure) {
		this.commitment = commitment;
		this.materials = new ArrayList<>(materials);
		Situation situation = new Situation(found, commitment, proofHandedIn(), call.today());
		RepairCondition.require(situation);
		this.receivedOn = call.today();
		this.acceptance = procedure.acceptance(call.today());
		runUntil(procedure.due(this.acceptance));
		step.note("conditions", RepairCondition.answers(situation))
			.note("materials", materials.stream().map((material) -> material.kind().name()).toList())
			.note("dueOn", this.dueOn);
	}

	private boolean onTime(Call call) {
		return this.dueOn == null || !call.today().isAfter(this.dueOn);
	}

	private void close(Call call, Step step) {
		step.note("record", this.recordId);
		this.openRecordId = null;
		stopClock(call);
	}

	private void runUntil(Reckoning due) {
		this.dueOn = due.date();
		this.queueOn = due.date();
		this.awaits = due.awaits(id());
	}

	private void stopClock(Call call) {
		this.dueOn = null;
		this.awaits = null;
		this.queueOn = call.today();
	}

	private static void requireReasons(String reason, @Nullable String remedies) {
		if (reason.isBlank()) {
			throw new RuleViolation(Rules.D_34, "reason", null, "应当说明理由");
		}
		if (remedies == null || remedies.isBlank()) {
			throw new RuleViolation(Rules.D_34, "remedies", null, "应当告知救济途径");
		}
	}

}
