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
 * @param entryCode what the enterprise's code says
 * @param approval the head's approval
 * @param notice what the enterprise was told
 * @param entry the one entry record (B-45)
 */
public record Admission(String entryCode, @Nullable Approval approval, @Nullable Notice notice, @Nullable Entry entry) {

	public static Admission by(String entryCode) {
		return new Admission(entryCode, null, null, null);
	}

	public Admission approved(Call call, String basis) {
		return new Admission(this.entryCode, Approval.of(call, basis, false), this.notice, this.entry);
	}

	/**
	 * Completes the approval after an urgent entry.
	 * @throws RuleViolation B-26 when it was approved already
	 */
	public Admission ratified(Call call, String basis) {
		if (this.approval != null) {
			throw new RuleViolation(Rules.B_26, "basis", null, "本次检查已经审批");
		}
		return new Admission(this.entryCode, Approval.of(call, basis, true), this.notice, this.entry);
	}

	public Admission told(Notice given) {
		return new Admission(this.entryCode, this.approval, given, this.entry);
	}

	/**
	 * Comes in by the enterprise's code.
	 * @throws RuleViolation B-44 when it is another's
	 */
	public Admission entered(Instant at, String scanned) {
		requireCode(scanned);
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

	/**
	 * Scans after an urgent entry.
	 * @throws RuleViolation B-44 when it is another's code
	 */
	public Admission scanned(Instant at, String scanned) {
		requireCode(scanned);
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
	 * cannot be, B-44 when it is another's code
	 */
	public Admission supplemented(Call call, String scanned, Instant enteredAt, String why) {
		Entry complete = made().supplemented(call, enteredAt, why);
		requireCode(scanned);
		return with(complete);
	}

	/** Whether anybody has come in. */
	public boolean begun() {
		return this.entry != null;
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
		return new Admission(this.entryCode, this.approval, this.notice, changed);
	}

	private void requireCode(String scanned) {
		if (!this.entryCode.equals(scanned)) {
			throw new RuleViolation(Rules.B_44, "entryCode", null, "所扫企业码与本次检查对象不符");
		}
	}

}
