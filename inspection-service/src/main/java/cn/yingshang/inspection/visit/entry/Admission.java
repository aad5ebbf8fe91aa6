package cn.yingshang.inspection.visit.entry;

import java.time.Instant;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * How a visit comes in: approved beforehand, told, entered by the enterprise's code; in
 * an emergency entered first and approved afterwards (B-26, B-27, B-40 to B-42).
 *
 * @param approval the head's approval
 * @param notice what the enterprise was told
 * @param entry the one entry record (B-45)
 * @param refusedScans how often a code was scanned that the door did not show (B-44)
 */
public record Admission(@Nullable Approval approval, @Nullable Notice notice, @Nullable Entry entry, int refusedScans) {

	/** Nothing has been done yet. */
	public static final Admission NONE = new Admission(null, null, null, 0);

	public Admission approved(Call call, String basis) {
		return new Admission(Approval.of(call, basis, false), this.notice, this.entry, this.refusedScans);
	}

	/**
	 * Completes the approval after an urgent entry.
	 * @throws RuleViolation B-26 when it was approved already
	 */
	public Admission ratified(Call call, String basis) {
		if (this.approval != null) {
			throw new RuleViolation(Rules.B_26, "basis", null, "本次检查已经审批");
		}
		return new Admission(Approval.of(call, basis, true), this.notice, this.entry, this.refusedScans);
	}

	public Admission told(Notice given) {
		return new Admission(this.approval, given, this.entry, this.refusedScans);
	}

	/** Comes in by the enterprise's code. */
	public Admission entered(Instant at) {
		return with(Entry.scanned(at));
	}

	/** Comes in before the scan because it cannot wait (B-41). */
	public Admission enteredUrgently(Instant at, String urgency) {
		return with(Entry.urgent(at, urgency));
	}

	/** Came and could not come in. */
	public Admission attempted(Instant at, Attempt attempt) {
		return with(Entry.attempted(at, attempt));
	}

	/** Why nobody could come in, if so. */
	public @Nullable Attempt attempt() {
		return (this.entry != null) ? this.entry.attempt() : null;
	}

	/** Scans after an urgent entry. */
	public Admission scanned(Instant at) {
		return with(made().withScan(at));
	}

	/**
	 * Leaves.
	 * @throws RuleViolation B-41 when nothing was scanned and no outage is noted, B-64
	 * when the enterprise neither confirmed nor a note says why
	 */
	public Admission left(Call call, Leaving leaving) {
		return with(made().left(call, leaving));
	}

	/**
	 * Supplements the entry record after an outage.
	 * @throws RuleViolation B-42 when there was no outage, ten days are over or the time
	 * cannot be
	 */
	public Admission supplemented(Call call, Instant enteredAt, String why) {
		return with(made().supplemented(call, enteredAt, why));
	}

	/** A code was scanned that the door did not show. */
	public Admission refused() {
		return new Admission(this.approval, this.notice, this.entry, this.refusedScans + 1);
	}

	/** Whether anybody has come in. */
	public boolean begun() {
		return this.entry != null;
	}

	/** Whether somebody came in because it could not wait (B-41). */
	public boolean urgent() {
		return this.entry != null && this.entry.urgentReason() != null;
	}

	/** Whether the enterprise knows of it: by the notice, or because somebody came in. */
	public boolean known() {
		return this.notice != null || begun();
	}

	public boolean approvedAtAll() {
		return this.approval != null;
	}

	/** Whether the entry record is still to be supplemented (B-42). */
	public boolean incomplete() {
		return this.entry != null && this.entry.incomplete();
	}

	private Entry made() {
		if (this.entry == null) {
			throw new RuleViolation(Rules.B_40, "entry", null, "尚未扫码入企");
		}
		return this.entry;
	}

	private Admission with(Entry changed) {
		return new Admission(this.approval, this.notice, changed, this.refusedScans);
	}

}
