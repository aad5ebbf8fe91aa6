package cn.yingshang.credit.repair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.yingshang.credit.record.publicity.RuleSet;
import cn.yingshang.credit.repair.RepairCondition.Situation;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An application for credit repair (信用修复申请, D-34), free of charge (D-15): accepted in 3
 * working days, decided in 10 (D-16), its effect carried into every restriction (D-17).
 */
public final class Repair extends Aggregate<RepairState, RepairVerb> {

	private String recordId = "";

	private @Nullable String openRecordId;

	@JsonUnwrapped
	private Papers papers = Papers.NONE;

	@JsonUnwrapped
	private RepairClock clock = RepairClock.NONE;

	private @Nullable Decision decision;

	private List<Grounds> grounds = new ArrayList<>();

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
		receive(call, step, found, commitment, materials, procedure);
		step.note("record", this.recordId)
			.note("pushedTo", found.department())
			.note("rules", rules().ruleId())
			.note("fee", 0);
	}

	@Override
	public Workflow<RepairState, RepairVerb> workflow() {
		return RepairTable.TABLE;
	}

	@Override
	protected boolean offers(RepairVerb verb, Actor actor) {
		return verb != RepairVerb.EXTEND || this.clock.extendable();
	}

	/** Takes it on (D-16). */
	public void accept(Call call, RepairProcedure procedure) {
		Step step = step(RepairVerb.ACCEPT, call).note("timely", this.clock.onTime(call.today()));
		this.clock = this.clock.accepted(id(), call.today(), procedure);
		step.note("dueOn", this.clock.dueOn());
	}

	/**
	 * Hands it back with the one-time list of all that is missing; a second list may only
	 * repeat the first.
	 */
	public void handBack(Call call, List<String> missing) {
		require(RepairVerb.RETURN, call);
		this.papers = this.papers.handedBack(missing);
		step(RepairVerb.RETURN, call).note("missing", missing.size()).note("timely", this.clock.onTime(call.today()));
		this.clock = this.clock.stopped(call.today());
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
		Grounds.require(reason, remedies);
		close(call, step(RepairVerb.REJECT, call).note("timely", this.clock.onTime(call.today())));
		because(call, RepairVerb.REJECT, reason, remedies);
	}

	/** Takes more time for a complex case, once, and tells why (D-16). */
	public void extend(Call call, String reason, RepairProcedure procedure) {
		require(RepairVerb.EXTEND, call);
		this.clock = this.clock.extended(id(), call, reason, procedure);
		step(RepairVerb.EXTEND, call).note("dueOn", this.clock.dueOn());
		because(call, RepairVerb.EXTEND, reason, null);
	}

	/** Counts the running clock again when a notice it waited for has come (F-03). */
	public void noticeCame(Call call, RepairProcedure procedure) {
		if (this.clock.waitsFor(id(), procedure.due(running()))) {
			recount(call, procedure);
		}
	}

	void recount(Call call, RepairProcedure procedure) {
		Step step = step(RepairVerb.RECOUNT, call).note("was", this.clock.dueOn());
		this.clock = this.clock.recounted(id(), running(), procedure);
		step.note("dueOn", this.clock.dueOn());
	}

	private DeadlineLedger running() {
		return (state() == RepairState.ACCEPTED) ? Objects.requireNonNull(this.clock.decisionClock()) : acceptance();
	}

	/**
	 * Decides it; REPAIRED only while every condition holds.
	 * @param proofVerified whether the officer found the handed-in proof to show the
	 * correction
	 */
	public void decide(Call call, Decision.Outcome outcome, String reason, @Nullable String remedies,
			boolean proofVerified, RepairableRecord found) {
		require(RepairVerb.DECIDE, call);
		Situation situation = new Situation(found, this.papers.committed(), proofVerified && this.papers.prove(),
				call.today());
		if (outcome == Decision.Outcome.REPAIRED) {
			RepairCondition.require(situation);
		}
		Grounds.require(reason, (outcome == Decision.Outcome.REFUSED) ? remedies : reason);
		boolean timely = this.clock.onTime(call.today());
		Step step = step(RepairVerb.DECIDE, call,
				(outcome == Decision.Outcome.REPAIRED) ? RepairState.REPAIRED : RepairState.REFUSED);
		this.decision = new Decision(outcome, reason, remedies, call.today(), timely);
		step.note("outcome", outcome).note("timely", timely).note("conditions", RepairCondition.answers(situation));
		close(call, step);
		step.raise("repair.decided", new RepairDecided(id(), this.recordId, creditCode(), outcome, call.today()));
	}

	/** The applicant takes it back. */
	public void cancel(Call call, String reason) {
		close(call, step(RepairVerb.CANCEL, call));
		because(call, RepairVerb.CANCEL, reason, null);
	}

	/** Notes that publication ended (D-17); no word of what others lifted. */
	public void stopPublication(Call call) {
		step(RepairVerb.STOP_PUBLICATION, call).note("rule", Rules.D_17.id());
	}

	/** Takes the repair back: published again, and no other for a term (D-21). */
	public void withdrawRepair(Call call, RepairWithdrawn.Ground ground, String reason, String remedies,
			RepairProcedure procedure) {
		require(RepairVerb.WITHDRAW_REPAIR, call);
		Grounds.require(reason, remedies);
		because(call, RepairVerb.WITHDRAW_REPAIR, reason, remedies);
		LocalDate bannedUntil = procedure.bannedUntil(call.today());
		step(RepairVerb.WITHDRAW_REPAIR, call).note("rule", Rules.D_21.id())
			.note("ground", ground)
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
		return this.papers.committed();
	}

	public List<Material> materials() {
		return this.papers.materials();
	}

	/** The one-time list, empty if it was never handed back. */
	public List<String> missing() {
		return this.papers.missing();
	}

	/** The day of the application, which chooses the order (D-01). */
	public LocalDate appliedOn() {
		return this.clock.applied();
	}

	/** The day the complete application came in. */
	public LocalDate receivedOn() {
		return Objects.requireNonNull(this.clock.receivedOn());
	}

	/** The clock of acceptance. */
	public DeadlineLedger acceptance() {
		return Objects.requireNonNull(this.clock.acceptance());
	}

	/** The clock of the decision, once accepted. */
	public @Nullable DeadlineLedger decisionClock() {
		return this.clock.decisionClock();
	}

	/** When the running clock ends; null while none runs. */
	public @Nullable LocalDate dueOn() {
		return this.clock.dueOn();
	}

	public @Nullable Decision decision() {
		return this.decision;
	}

	/** The order whose procedure it follows. */
	public RuleSet rules() {
		return RuleSet.on(appliedOn());
	}

	/** Why each adverse step was taken, oldest first. */
	public List<Grounds> grounds() {
		return List.copyOf(this.grounds);
	}

	private void receive(Call call, Step step, RepairableRecord found, Commitment commitment, List<Material> materials,
			RepairProcedure procedure) {
		this.papers = this.papers.handedIn(commitment, materials);
		Situation situation = new Situation(found, commitment, this.papers.prove(), call.today());
		RepairCondition.require(situation);
		this.clock = this.clock.received(id(), call.today(), procedure);
		step.note("conditions", RepairCondition.answers(situation))
			.note("materials", materials.stream().map((material) -> material.kind().name()).toList())
			.note("dueOn", this.clock.dueOn());
	}

	private void close(Call call, Step step) {
		step.note("record", this.recordId);
		this.openRecordId = null;
		this.clock = this.clock.stopped(call.today());
	}

	private void because(Call call, RepairVerb verb, String reason, @Nullable String remedies) {
		this.grounds.add(new Grounds(verb, call.today(), reason, remedies));
	}

}
