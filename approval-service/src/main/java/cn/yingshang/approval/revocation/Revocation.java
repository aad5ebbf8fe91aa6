package cn.yingshang.approval.revocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The proposal to revoke a licence granted on a promise, 撤销行政许可: opened by what
 * inspection found, decided by the head of the department with reasons and remedies,
 * which stand in the ruling and in no history.
 */
public final class Revocation extends Aggregate<RevocationState, RevocationVerb> {

	private RevokedLicence licence = new RevokedLicence("", "", "", "", "");

	private String caseId = "";

	private @Nullable String openFor;

	private List<Finding> findings = new ArrayList<>();

	private LocalDate proposedOn = LocalDate.EPOCH;

	private @Nullable RevocationRuling ruling;

	private @Nullable LocalDate decidedOn;

	@SuppressWarnings("unused")
	private Revocation() {
	}

	/** Opens the proposal. */
	public Revocation(String id, Call call, RevokedLicence licence, Whereabouts where, Finding finding) {
		super(id);
		place(where.department(), where.region(), where.creditCode());
		this.licence = licence;
		this.caseId = licence.caseId();
		this.openFor = licence.caseId();
		this.proposedOn = call.today();
		this.findings.add(finding);
		note(begin(RevocationVerb.PROPOSE, call).note("caseId", licence.caseId()).note("rule", Rules.A_75.id()),
				finding);
	}

	@Override
	public Workflow<RevocationState, RevocationVerb> workflow() {
		return RevocationTable.TABLE;
	}

	/** Adds another finding about the same licence. */
	public void addFinding(Call call, Finding finding) {
		note(step(RevocationVerb.ADD_FINDING, call), finding);
		this.findings.add(finding);
	}

	/** Decides with reasons; a revocation names the remedies. */
	public void decide(Call call, RevocationRuling decided) {
		require(RevocationVerb.DECIDE, call);
		Reason.require(decided.reasons());
		boolean revoke = decided.outcome() == RevocationOutcome.REVOKE;
		if (revoke) {
			Remedies.require(decided.remedies());
		}
		Step step = step(RevocationVerb.DECIDE, call,
				revoke ? RevocationState.DECIDED_REVOKED : RevocationState.DECIDED_KEPT)
			.note("outcome", decided.outcome());
		this.ruling = decided;
		this.decidedOn = call.today();
		this.openFor = null;
		if (revoke) {
			step.raise("licence.revoked",
					new LicenceRevoked(this.caseId, this.licence.number(), this.licence.item(),
							Objects.requireNonNull(party()), Objects.requireNonNull(region()),
							Objects.requireNonNull(department()), call.today(), id()));
		}
	}

	/** Shows that a finding was really corrected after all. */
	public void noteCorrection(Call call, String partId, LocalDate on) {
		step(RevocationVerb.NOTE_CORRECTION, call).note("partId", partId).note("confirmedOn", on);
		this.findings = new ArrayList<>(this.findings);
		this.findings.replaceAll((finding) -> finding.partId().equals(partId) ? finding.corrected(on) : finding);
	}

	/** Shows what was decided about the repair of the record that followed. */
	public void noteRepair(Call call, String repairId, String recordId, String outcome, LocalDate on) {
		step(RevocationVerb.NOTE_REPAIR, call).note("repairId", repairId)
			.note("recordId", recordId)
			.note("outcome", outcome)
			.note("decidedOn", on);
	}

	public RevokedLicence licence() {
		return this.licence;
	}

	public List<Finding> findings() {
		return List.copyOf(this.findings);
	}

	public LocalDate proposedOn() {
		return this.proposedOn;
	}

	public @Nullable RevocationRuling ruling() {
		return this.ruling;
	}

	public @Nullable LocalDate decidedOn() {
		return this.decidedOn;
	}

	private static void note(Step step, Finding finding) {
		step.note("visitId", finding.visitId())
			.note("partId", finding.partId())
			.note("subItem", finding.subItem())
			.note("recheckedOn", finding.recheckedOn())
			.note("severity", finding.severity());
	}

	/**
	 * Whose the licence is and who decides.
	 *
	 * @param department the department that granted it
	 * @param region where
	 * @param creditCode whose it is
	 */
	public record Whereabouts(String department, String region, String creditCode) {
	}

}
