package cn.yingshang.credit.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.yingshang.credit.record.finding.Correction;
import cn.yingshang.credit.record.finding.RecordEntry;
import cn.yingshang.credit.record.finding.RecordEntry.Finding;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Sector;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.finding.Source;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.credit.record.publicity.Publicity;
import cn.yingshang.credit.record.publicity.PublicityTerms;
import cn.yingshang.credit.record.publicity.RecordVersion;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * An adverse credit record (失信信息): published from its document's date (D-11), ended by
 * repair (D-17), by its maximum publicity (D-12) or because its source was revoked
 * (D-35).
 */
public final class CreditRecord extends Aggregate<RecordState, RecordVerb> {

	private String creditCode = "";

	private String organ = "";

	private Sector sector = Sector.OTHER;

	private @Nullable String sourceService;

	private @Nullable String sourceId;

	private @Nullable String notRepairableBasis;

	private @Nullable LocalDate publishedOn;

	private @Nullable LocalDate publicUntil;

	private @Nullable LocalDate endsOn;

	private @Nullable LocalDate endedOn;

	private @Nullable LocalDate bannedUntil;

	private @Nullable Correction correction;

	private boolean active;

	private boolean keptPublished;

	private List<RecordVersion> versions = new ArrayList<>();

	@SuppressWarnings("unused")
	private CreditRecord() {
	}

	/**
	 * Publishes a new record.
	 * @param keeper the department that keeps it
	 */
	public CreditRecord(String id, Call call, String keeper, RecordEntry entry, PublicityTerms terms) {
		super(id);
		place(keeper, entry.region(), entry.creditCode());
		this.creditCode = entry.creditCode();
		this.organ = entry.organ();
		this.sector = entry.sector();
		this.sourceService = (entry.source() != null) ? entry.source().service() : null;
		this.sourceId = (entry.source() != null) ? entry.source().id() : null;
		this.notRepairableBasis = entry.notRepairableBasis();
		this.publishedOn = call.today();
		this.active = true;
		Step step = begin(RecordVerb.PUBLISH, call);
		addVersion(call, entry.finding(), null, terms);
		step.note("measure", entry.finding().measure())
			.note("organ", this.organ)
			.note("sourceService", this.sourceService)
			.note("sourceId", this.sourceId)
			.note("notRepairableBasis", this.notRepairableBasis);
		tell(step);
	}

	@Override
	public Workflow<RecordState, RecordVerb> workflow() {
		return RecordTable.TABLE;
	}

	/** Notes that the misconduct is corrected (D-13). */
	public void correct(Call call, Correction correction) {
		require(RecordVerb.CORRECT, call);
		if (correction.correctedOn().isAfter(call.today())) {
			throw new RuleViolation(Rules.D_13, "correctedOn", correction.correctedOn(), "纠正日期不能晚于今日");
		}
		step(RecordVerb.CORRECT, call).note("correctedOn", correction.correctedOn())
			.note("confirmedBy", correction.confirmedBy())
			.note("reference", correction.reference());
		this.correction = correction;
		this.endsOn = this.publicUntil;
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
		tell(step.note("reason", reason));
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
			.note("issuedBy", document.issuedBy())
			.note("revokedOn", document.issuedOn())
			.note("removeUntil", due.date())
			.note("timely", !call.today().isAfter(due.date()))
			.note("reason", reason);
		end(call, step, RecordEnded.Reason.REVOKED_AT_SOURCE);
	}

	/**
	 * Ends it at its maximum publicity, or keeps it published because nothing was
	 * corrected (D-12).
	 */
	public void reachMaximum(Call call) {
		if (state() == RecordState.PUBLISHED) {
			keepPublished(call);
		}
		else {
			expire(call);
		}
	}

	void keepPublished(Call call) {
		step(RecordVerb.KEEP_PUBLISHED, call).note("rule", Rules.D_12.id()).note("publicUntil", this.publicUntil);
		this.keptPublished = true;
		this.endsOn = null;
	}

	void expire(Call call) {
		end(call, step(RecordVerb.EXPIRE, call).note("rule", Rules.D_12.id()), RecordEnded.Reason.EXPIRED);
	}

	/** Publishes it again because its repair was withdrawn (D-21). */
	public void republish(Call call, String repairId, LocalDate bannedUntil) {
		Step step = step(RecordVerb.REPUBLISH, call).note("repair", repairId).note("bannedUntil", bannedUntil);
		this.active = true;
		this.endedOn = null;
		this.bannedUntil = bannedUntil;
		this.endsOn = this.publicUntil;
		tell(step);
	}

	public boolean active() {
		return this.active;
	}

	public String creditCode() {
		return this.creditCode;
	}

	public String organ() {
		return this.organ;
	}

	public Sector sector() {
		return this.sector;
	}

	public @Nullable Source source() {
		return (this.sourceService != null && this.sourceId != null) ? new Source(this.sourceService, this.sourceId)
				: null;
	}

	/** The text that forbids its repair (D-22). */
	public @Nullable String notRepairableBasis() {
		return this.notRepairableBasis;
	}

	public @Nullable Correction correction() {
		return this.correction;
	}

	public LocalDate publishedOn() {
		return Objects.requireNonNull(this.publishedOn);
	}

	public @Nullable LocalDate endedOn() {
		return this.endedOn;
	}

	/** Until when no repair is possible because one was withdrawn (D-21). */
	public @Nullable LocalDate bannedUntil() {
		return this.bannedUntil;
	}

	/** Whether it stays published past its maximum because nothing was corrected. */
	public boolean keptPublished() {
		return this.keptPublished;
	}

	/** Whether its maximum publicity is over and something is to be done about it. */
	public boolean maximumOver(LocalDate today) {
		return this.endsOn != null && this.endsOn.isBefore(today);
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
		LocalDate from = finding.document().issuedOn();
		if (from.isAfter(call.today())) {
			throw new RuleViolation(Rules.D_11, "document.issuedOn", from, "文书日期不能晚于今日");
		}
		Publicity publicity = terms.of(from, finding.severity(), this.sector);
		if (publicity.publicUntil().isBefore(call.today())) {
			throw new RuleViolation(Rules.D_12, "document.issuedOn", from, "最长公示期已于" + publicity.publicUntil() + "届满");
		}
		this.versions.add(new RecordVersion(this.versions.size() + 1, call.at(), call.actor().subject(), reason,
				finding, publicity));
		this.publicUntil = publicity.publicUntil();
		this.endsOn = publicity.publicUntil();
		this.keptPublished = false;
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
					new RecordPublished(id(), this.creditCode, kind(), severity(), this.sourceService, this.sourceId,
							publishedOn(), publicity.minimumUntil(), publicity.publicUntil()));
	}

	private void end(Call call, Step step, RecordEnded.Reason reason) {
		this.active = false;
		this.endsOn = null;
		this.endedOn = call.today();
		step.raise("record.ended", new RecordEnded(id(), this.creditCode, reason, call.today()));
	}

}
