package cn.yingshang.credit.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.yingshang.credit.record.finding.Correction;
import cn.yingshang.credit.record.finding.Determination;
import cn.yingshang.credit.record.finding.RecordEntry;
import cn.yingshang.credit.record.finding.RecordEntry.Finding;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.RevokedAtSource;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.credit.record.publicity.Disclosure;
import cn.yingshang.credit.record.publicity.Display;
import cn.yingshang.credit.record.publicity.Publicity;
import cn.yingshang.credit.record.publicity.PublicityTerms;
import cn.yingshang.credit.record.publicity.RecordVersion;
import cn.yingshang.credit.record.publicity.Retention;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An adverse credit record (失信信息): in force from its entry, published from its document's
 * date (D-11) unless it is minor (D-10), ended by repair (D-17), by its maximum publicity
 * (D-12) or because its source was revoked (D-35).
 */
public final class CreditRecord extends Aggregate<RecordState, RecordVerb> {

	@JsonUnwrapped
	private Determination determination = Determination.NONE;

	@JsonUnwrapped
	private Display display = Display.NONE;

	private @Nullable Correction correction;

	private @Nullable RevokedAtSource revoked;

	private @Nullable Disclosure disclosure;

	private @Nullable Retention retention;

	private List<RecordVersion> versions = new ArrayList<>();

	@SuppressWarnings("unused")
	private CreditRecord() {
	}

	/**
	 * Publishes a new record; it lies with the organ that determined it (谁认定、谁修复, D-15).
	 */
	public CreditRecord(String id, Call call, RecordEntry entry, PublicityTerms terms) {
		super(id);
		place(entry.organ(), entry.region(), entry.creditCode());
		this.determination = Determination.of(entry);
		this.display = Display.begun(call.today(), entry.bannedUntil());
		Step step = begin(RecordVerb.PUBLISH, call);
		addVersion(call, entry.finding(), null, terms);
		step.note("measure", entry.finding().measure())
			.note("organ", this.determination.organ())
			.note("sourceService", this.determination.sourceService())
			.note("sourceId", this.determination.sourceId())
			.note("repairable", this.determination.notRepairableBasis() == null);
		tell(step);
	}

	@Override
	public Workflow<RecordState, RecordVerb> workflow() {
		return RecordTable.TABLE;
	}

	@Override
	protected boolean offers(RecordVerb verb, Actor actor) {
		return switch (verb) {
			case DISCLOSE -> Disclosure.possible(current());
			case RETAIN -> severity() != Severity.MINOR;
			default -> true;
		};
	}

	/** Notes that the misconduct is corrected (D-13). */
	public void correct(Call call, Correction correction) {
		require(RecordVerb.CORRECT, call);
		if (correction.correctedOn().isAfter(call.today())) {
			throw new RuleViolation(Rules.D_13, "correctedOn", correction.correctedOn(), "纠正日期不能晚于今日");
		}
		step(RecordVerb.CORRECT, call).note("correctedOn", correction.correctedOn())
			.note("confirmedBy", correction.confirmedBy());
		this.correction = correction;
		this.display = this.display.corrected();
	}

	/**
	 * Enters a new version; the old one stays readable, and the clock runs anew by it.
	 */
	public void revise(Call call, Finding finding, String reason, PublicityTerms terms) {
		require(RecordVerb.REVISE, call);
		if (reason.isBlank()) {
			throw new RuleViolation(Rules.D_19, "reason", null, "变更失信信息应当说明理由");
		}
		Step step = step(RecordVerb.REVISE, call);
		addVersion(call, finding, reason, terms);
		tell(step);
	}

	/** Publishes it although it is minor (D-10). */
	public void disclose(Call call, String reason, @Nullable LocalDate until) {
		require(RecordVerb.DISCLOSE, call);
		Disclosure decided = Disclosure.decide(call, current(), reason, until);
		Step step = step(RecordVerb.DISCLOSE, call).note("rule", Rules.D_10.id()).note("until", decided.until());
		this.disclosure = decided;
		tell(step);
	}

	/** Decides that it stays published beyond its maximum, uncorrected (D-12). */
	public void retain(Call call, String document, String reason) {
		require(RecordVerb.RETAIN, call);
		Retention decided = Retention.decide(call, current(), document, reason);
		step(RecordVerb.RETAIN, call).note("rule", Rules.D_12.id()).note("document", document);
		this.retention = decided;
	}

	/**
	 * Ends it because its repair was decided (D-17), for which the officer found the
	 * misconduct corrected.
	 */
	public void repair(Call call, String repairId) {
		Step step = step(RecordVerb.REPAIR, call).note("repair", repairId);
		if (this.correction == null) {
			this.correction = new Correction(call.today(), department(), repairId);
		}
		end(call, step, RecordEnded.Reason.REPAIRED);
	}

	/** Removes it because the decision behind it was revoked (D-35, B-18). */
	public void revokeAtSource(Call call, SourceDocument document, String reason, PublicityTerms terms) {
		require(RecordVerb.REVOKE_AT_SOURCE, call);
		if (document.issuedOn().isAfter(call.today())) {
			throw new RuleViolation(Rules.D_35, "document.issuedOn", document.issuedOn(), "撤销文书日期不能晚于今日");
		}
		DueDate due = terms.withdrawal(document.issuedOn()).due(terms.calendar());
		Step step = step(RecordVerb.REVOKE_AT_SOURCE, call).note("document", document.number())
			.note("revokedOn", document.issuedOn())
			.note("removeUntil", due.date())
			.note("timely", !call.today().isAfter(due.date()));
		this.revoked = new RevokedAtSource(document, reason);
		end(call, step, RecordEnded.Reason.REVOKED_AT_SOURCE);
	}

	/**
	 * Ends it at its maximum publicity, or keeps it published where nothing was corrected
	 * and the determining organ has decided so (D-12).
	 */
	public void reachMaximum(Call call) {
		if (state() == RecordState.PUBLISHED && this.retention != null) {
			keepPublished(call);
		}
		else {
			expire(call);
		}
	}

	void keepPublished(Call call) {
		step(RecordVerb.KEEP_PUBLISHED, call).note("rule", Rules.D_12.id())
			.note("publicUntil", this.display.publicUntil());
		this.display = this.display.kept();
	}

	void expire(Call call) {
		end(call, step(RecordVerb.EXPIRE, call).note("rule", Rules.D_12.id()), RecordEnded.Reason.EXPIRED);
	}

	/** Publishes it again because its repair was withdrawn (D-21). */
	public void republish(Call call, String repairId, LocalDate bannedUntil) {
		Step step = step(RecordVerb.REPUBLISH, call).note("repair", repairId).note("bannedUntil", bannedUntil);
		this.display = this.display.again(bannedUntil);
		tell(step);
	}

	/** Who determined it, and where it came from. */
	public Determination determination() {
		return this.determination;
	}

	/** Where it stands in its publicity. */
	public Display display() {
		return this.display;
	}

	/** The decision to publish it although it is minor. */
	public @Nullable Disclosure disclosure() {
		return this.disclosure;
	}

	/** The decision that it stays published beyond its maximum. */
	public @Nullable Retention retention() {
		return this.retention;
	}

	/** Whether everybody may read it on a day (D-10, B-68). */
	public boolean publicOn(LocalDate today) {
		return this.display.publicOn(today, current(), this.disclosure);
	}

	public boolean active() {
		return this.display.active();
	}

	/**
	 * Whether it waits for repair: in force, or ended by its maximum without one.
	 */
	public boolean unrepaired() {
		return active() || state() == RecordState.EXPIRED;
	}

	public String creditCode() {
		return this.determination.creditCode();
	}

	public @Nullable Correction correction() {
		return this.correction;
	}

	/** Why it was removed, if the decision behind it was revoked. */
	public @Nullable RevokedAtSource revoked() {
		return this.revoked;
	}

	public LocalDate publishedOn() {
		return Objects.requireNonNull(this.display.publishedOn());
	}

	/** All versions, oldest first. */
	public List<RecordVersion> versions() {
		return List.copyOf(this.versions);
	}

	/** The version in force. */
	public RecordVersion current() {
		return this.versions.get(this.versions.size() - 1);
	}

	public Severity severity() {
		return current().finding().severity();
	}

	public RecordKind kind() {
		return current().finding().measure().kind();
	}

	/** What eligibility, grade and risk class need of it. */
	public ActiveRecord facts() {
		return new ActiveRecord(id(), kind(), severity(), publishedOn());
	}

	private void addVersion(Call call, Finding finding, @Nullable String reason, PublicityTerms terms) {
		RecordVersion version = RecordVersion.enter(this.versions.size() + 1, call, finding,
				this.determination.sector(), reason, terms);
		this.versions.add(version);
		this.display = this.display.running(version.publicity());
		this.disclosure = null;
		this.retention = null;
	}

	private void tell(Step step) {
		RecordVersion version = current();
		Publicity publicity = version.publicity();
		step.note("version", version.number())
			.note("severity", severity())
			.note("document", version.finding().document().number())
			.note("rules", publicity.rules().ruleId())
			.note("minimumUntil", publicity.minimumUntil())
			.note("publicUntil", publicity.publicUntil())
			.raise("record.published",
					new RecordPublished(id(), creditCode(), kind(), severity(), this.determination.sourceService(),
							this.determination.sourceId(), publishedOn(), publicity.minimumUntil(),
							publicity.publicUntil(), version.open() || this.disclosure != null));
	}

	private void end(Call call, Step step, RecordEnded.Reason reason) {
		this.display = this.display.ended(call.today());
		step.raise("record.ended", new RecordEnded(id(), creditCode(), reason, call.today()));
	}

}
