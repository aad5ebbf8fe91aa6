package cn.yingshang.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The head of a visit (联合检查, B-28): one approval, one notice, one entry, one combined
 * opinion for all departments that take part. What each department finds lies in its
 * {@link Part}; the head follows the parts' events.
 */
public final class Visit extends PlannedVisit {

	private static final int SUPPLEMENT_DAYS = 10;

	private static final int PUBLICATION_DAYS = 20;

	private @Nullable Approval approval;

	private @Nullable Notice notice;

	private @Nullable Entry entry;

	private @Nullable Integer countedYear;

	private @Nullable Opinion opinion;

	private boolean conforming;

	private @Nullable LocalDate completedOn;

	private @Nullable DeadlineLedger publication;

	/** Until when it must be public; only while that is awaited. */
	private @Nullable LocalDate publishDueOn;

	/**
	 * The year of the notice that {@link #publishDueOn} waits for, with the id to be
	 * unique.
	 */
	private @Nullable String awaits;

	private @Nullable LocalDate publishedOn;

	@SuppressWarnings("unused")
	private Visit() {
	}

	/** Schedules a visit and tells of it. */
	public Visit(String id, Call call, VisitPlan plan, String entryCode, WorkingCalendar calendar) {
		super(id, plan, entryCode, calendar);
		LocalDate due = dueOn();
		begin(VisitVerb.SCHEDULE, call).note("kind", kind())
			.note("departments", departments())
			.note("dueOn", due)
			.note("seed", seed())
			.raise("visit.scheduled",
					new VisitEvents.Scheduled(id(), kind(), creditCode(), area(), caseId(),
							promise().map(GrantedPromise::caseNumber).orElse(null), due, plannedOn().orElseThrow(),
							lead(), departments()));
	}

	@Override
	public Workflow<VisitState, VisitVerb> workflow() {
		return VisitTable.TABLE;
	}

	/**
	 * The head approves beforehand (B-26).
	 * @throws RuleViolation B-24 when the yearly cap is used up and the ground is not
	 * exempt
	 */
	public void approve(Call call, String basis, FrequencyCap cap, FrequencyUse use) {
		require(VisitVerb.APPROVE, call);
		cap.require(reason(), use);
		step(VisitVerb.APPROVE, call).note("basis", basis).note("reason", reason()).note("entriesUsed", use.entries());
		this.approval = new Approval(call.actor().subject(), call.at(), basis, false);
	}

	public void reject(Call call, String reason) {
		step(VisitVerb.REJECT, call).note("reason", reason).raise("visit.cancelled", cancelled());
	}

	/** The enterprise is told what is coming and what its rights are (B-27). */
	public void notify(Call call, FrequencyCap cap, FrequencyUse use) {
		step(VisitVerb.NOTIFY, call).note("entriesUsed", use.entries()).note("entriesAllowed", cap.entries());
		this.notice = new Notice(call.at(), use.entries(), cap.entries(), cap.counts(reason()), Notice.RIGHTS);
	}

	/** Comes in by the enterprise's code (B-40). */
	public void enter(Call call, String scanned, FrequencyCap cap) {
		require(VisitVerb.ENTER, call);
		requireCode(scanned);
		step(VisitVerb.ENTER, call);
		entered(call, Entry.scanned(call.at()), cap);
	}

	/** Comes in before scan and approval because it cannot wait (B-26, B-41). */
	public void enterUrgently(Call call, String urgency, FrequencyCap cap) {
		step(VisitVerb.ENTER_URGENTLY, call).note("urgency", urgency);
		entered(call, Entry.urgent(call.at(), urgency), cap);
	}

	private void entered(Call call, Entry made, FrequencyCap cap) {
		this.entry = made;
		this.countedYear = cap.counts(reason()) ? call.today().getYear() : null;
	}

	/** Scans after an urgent entry, before leaving (B-41). */
	public void scan(Call call, String scanned) {
		require(VisitVerb.SCAN, call);
		requireCode(scanned);
		step(VisitVerb.SCAN, call);
		this.entry = madeEntry().withScan(call.at());
	}

	/** Completes the approval after an urgent entry (B-26). */
	public void ratify(Call call, String basis) {
		require(VisitVerb.RATIFY, call);
		if (this.approval != null) {
			throw new RuleViolation(Rules.B_26, "basis", null, "本次检查已经审批");
		}
		step(VisitVerb.RATIFY, call).note("basis", basis);
		this.approval = new Approval(call.actor().subject(), call.at(), basis, true);
	}

	/**
	 * Makes the one combined opinion from the parts (B-28).
	 * @throws RuleViolation B-28 when a part is not recorded, B-61 when a result 5 has no
	 * order to correct
	 */
	public void conclude(Call call, String text, List<Part> done) {
		require(VisitVerb.CONCLUDE, call);
		Opinion combined = Opinion.combining(call.at(), text, parts(), done);
		step(VisitVerb.CONCLUDE, call).note("results", combined.results().stream().map(String::valueOf).toList());
		this.conforming = promise().isPresent() ? done.stream().allMatch(Part::keepsPromise) : combined.foundNothing();
		this.opinion = combined;
		progress(done.stream().map(Part::progress).toList());
	}

	/**
	 * Leaves; from here the results are formed and their publication clock runs (B-12). A
	 * verification conforms when every promised condition does, any other visit when
	 * nothing was found.
	 * @throws RuleViolation B-41 when nothing was scanned and no outage is noted, B-64
	 * when the enterprise neither confirmed nor a note says why
	 */
	public void leave(Call call, Leaving leaving, WorkingCalendar calendar) {
		require(VisitVerb.LEAVE, call);
		Entry made = madeEntry();
		if (made.scannedAt() == null && leaving.outage() == null) {
			throw new RuleViolation(Rules.B_41, "entryCode", null, "紧急入企的,离开前须补扫;系统故障的注明原因并在十日内补录(B-42)");
		}
		if (!leaving.partyConfirmed() && leaving.refusalNote() == null) {
			throw new RuleViolation(Rules.B_64, "refusalNote", null, "企业未确认的,须注明情况");
		}
		if (made.scannedAt() == null) {
			made = made.without(Objects.requireNonNull(leaving.outage()), call.today().plusDays(SUPPLEMENT_DAYS));
		}
		Opinion spoken = this.opinion;
		List<DepartmentResult> results = (spoken != null) ? spoken.results() : List.of();
		step(VisitVerb.LEAVE, call).note("outage", leaving.outage())
			.note("partyConfirmed", leaving.partyConfirmed())
			.raise("visit.completed", new VisitEvents.Completed(id(), kind(), creditCode(), area(), caseId(),
					call.today(), results, this.conforming));
		if (spoken != null) {
			this.opinion = spoken.heard(leaving);
		}
		this.entry = made.left(call.at());
		this.completedOn = call.today();
		DeadlineLedger clock = DeadlineLedger.start(Rules.B_12.id(), PUBLICATION_DAYS, DayKind.WORKING, call.today());
		this.publication = clock;
		publishUntil(clock.reckon(calendar));
	}

	/**
	 * Counts the publication's clock again when a notice it waited for has come (F-03).
	 */
	public void noticeCame(Call call, WorkingCalendar calendar) {
		if (this.awaits != null && this.publication != null
				&& this.publication.reckon(calendar).differs(this.publishDueOn, this.awaits, id())) {
			recount(call, calendar);
		}
	}

	void recount(Call call, WorkingCalendar calendar) {
		Step step = step(VisitVerb.RECOUNT, call).note("was", this.publishDueOn);
		publishUntil(Objects.requireNonNull(this.publication).reckon(calendar));
		step.note("publishDueOn", this.publishDueOn);
	}

	private void publishUntil(Reckoning counted) {
		this.publishDueOn = counted.date();
		this.awaits = counted.awaits(id());
	}

	/**
	 * Supplements the entry record after an outage (B-42).
	 * @throws RuleViolation B-42 when there was no outage or ten days are over
	 */
	public void supplementEntry(Call call, String scanned, Instant enteredAt, String why) {
		require(VisitVerb.SUPPLEMENT_ENTRY, call);
		Entry made = madeEntry();
		LocalDate by = made.supplementBy();
		if (by == null || made.scannedAt() != null) {
			throw new RuleViolation(Rules.B_42, "reason", null, "入企记录完整,无须补录");
		}
		if (call.today().isAfter(by)) {
			throw new RuleViolation(Rules.B_42, "reason", by.toString(), "补录期限为检查后十日,已过");
		}
		requireCode(scanned);
		step(VisitVerb.SUPPLEMENT_ENTRY, call).note("enteredAt", enteredAt).note("why", why);
		this.entry = made.withScan(call.at());
	}

	/**
	 * Publishes the results (B-12).
	 * @throws RuleViolation B-26 when an urgent entry was never approved
	 */
	public void publish(Call call) {
		require(VisitVerb.PUBLISH, call);
		if (this.publishedOn != null) {
			throw new RuleViolation(Rules.B_12, "publishedOn", this.publishedOn.toString(), "检查结果已公开");
		}
		if (this.approval == null) {
			throw new RuleViolation(Rules.B_26, "approval", null, "紧急检查须先补办审批");
		}
		step(VisitVerb.PUBLISH, call, settled(progress()) ? VisitState.CLOSED : VisitState.LEFT);
		this.publishedOn = call.today();
		this.publishDueOn = null;
		this.awaits = null;
	}

	/** Hears from a part. */
	public void followPart(Call call, PartProgress heard) {
		List<PartProgress> next = progressWith(heard);
		boolean over = state() == VisitState.LEFT && this.publishedOn != null && settled(next);
		step(VisitVerb.FOLLOW_PART, call, over ? VisitState.CLOSED : state()).note("department", heard.department())
			.note("part", heard.partId())
			.note("partState", heard.state());
		progress(next);
	}

	/** The licence was revoked: a visit not begun is called off, another goes on. */
	public void licenceRevoked(Call call, String licenceNumber) {
		boolean begun = this.entry != null;
		var step = step(VisitVerb.REVOKE_LICENCE, call, begun ? state() : VisitState.CANCELLED).note("licence",
				licenceNumber);
		if (!begun) {
			step.raise("visit.cancelled", cancelled());
		}
	}

	private VisitEvents.Cancelled cancelled() {
		return new VisitEvents.Cancelled(id(), caseId(), creditCode());
	}

	private Entry madeEntry() {
		Entry made = this.entry;
		if (made == null) {
			throw new RuleViolation(Rules.B_40, "entry", null, "尚未扫码入企");
		}
		return made;
	}

	@Override
	protected boolean offers(VisitVerb verb, Actor actor) {
		return switch (verb) {
			case RATIFY -> this.approval == null;
			case PUBLISH -> this.approval != null && this.publishedOn == null;
			case SUPPLEMENT_ENTRY ->
				this.entry != null && this.entry.supplementBy() != null && this.entry.scannedAt() == null;
			default -> true;
		};
	}

	/** Whether the enterprise knows of it: by the notice, or because somebody came in. */
	public boolean told() {
		return this.notice != null || this.entry != null;
	}

	public Optional<Approval> approval() {
		return Optional.ofNullable(this.approval);
	}

	public Optional<Notice> notice() {
		return Optional.ofNullable(this.notice);
	}

	public Optional<Entry> entry() {
		return Optional.ofNullable(this.entry);
	}

	/** The year whose cap this entry uses, if it counts (B-24). */
	public @Nullable Integer countedYear() {
		return this.countedYear;
	}

	public Optional<Opinion> opinion() {
		return Optional.ofNullable(this.opinion);
	}

	public boolean conforming() {
		return this.conforming;
	}

	public Optional<DeadlineLedger> publication() {
		return Optional.ofNullable(this.publication);
	}

	@Nullable LocalDate publishDueOn() {
		return this.publishDueOn;
	}

	public Optional<LocalDate> publishedOn() {
		return Optional.ofNullable(this.publishedOn);
	}

}
