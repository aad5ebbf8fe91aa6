package cn.yingshang.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.inspection.visit.entry.Admission;
import cn.yingshang.inspection.visit.entry.Attempt;
import cn.yingshang.inspection.visit.entry.Door;
import cn.yingshang.inspection.visit.entry.Leaving;
import cn.yingshang.inspection.visit.entry.Notice;
import cn.yingshang.inspection.visit.entry.WrongCode;
import cn.yingshang.inspection.visit.feedback.Feedback;
import cn.yingshang.inspection.visit.feedback.Rating;
import cn.yingshang.inspection.visit.opinion.DepartmentResult;
import cn.yingshang.inspection.visit.opinion.Following;
import cn.yingshang.inspection.visit.opinion.Opinion;
import cn.yingshang.inspection.visit.opinion.PartProgress;
import cn.yingshang.inspection.visit.opinion.PartReport;
import cn.yingshang.inspection.visit.opinion.Publicity;
import cn.yingshang.inspection.visit.opinion.Withdrawal;
import cn.yingshang.inspection.visit.schedule.Cancellation;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;
import cn.yingshang.inspection.visit.schedule.Schedule;
import cn.yingshang.inspection.visit.schedule.VisitKind;
import cn.yingshang.inspection.visit.schedule.VisitPlan;
import cn.yingshang.inspection.visit.watch.Alarm;
import cn.yingshang.inspection.visit.watch.AlarmRule;
import cn.yingshang.inspection.visit.watch.Watch;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The head of a visit (联合检查, B-28): one approval, one notice, one entry, one combined
 * opinion for all departments that take part. What each department finds lies in its
 * part; the head follows the parts' events.
 */
public final class Visit extends Aggregate<VisitState, VisitVerb> {

	private String origin = "";

	private Schedule schedule = Schedule.NONE;

	private Admission admission = Admission.NONE;

	private Following following = Following.NONE;

	private @Nullable Opinion opinion;

	private boolean conforming;

	private @Nullable Publicity publicity;

	private @Nullable Withdrawal withdrawal;

	private @Nullable Cancellation cancellation;

	private Feedback feedback = Feedback.NONE;

	private Watch watch = Watch.NONE;

	private @Nullable LocalDate completedOn;

	/** Since when the results are public; not once they are withdrawn. */
	private @Nullable LocalDate publishedOn;

	/** What its queue is ordered by. */
	private @Nullable LocalDate dueOn;

	private @Nullable String caseId;

	private @Nullable Integer countedYear;

	/** True while it was drawn and is still to be held; counts against another draw. */
	private @Nullable Boolean awaited;

	/** Until when it must be public; only while that is awaited. */
	private @Nullable LocalDate publishDueOn;

	/** When somebody is to be reminded next. */
	private @Nullable LocalDate alarmOn;

	/** True while a reminder has come and nobody has acted. */
	private @Nullable Boolean alarmed;

	/**
	 * The year of the notice that {@link #publishDueOn} waits for, with the id to be
	 * unique.
	 */
	private @Nullable String awaits;

	@SuppressWarnings("unused")
	private Visit() {
	}

	/** Schedules a visit and tells of it. */
	public Visit(String id, Call call, VisitPlan plan, WorkingCalendar calendar) {
		super(id);
		place(plan.lead(), plan.subject().region(), plan.subject().creditCode());
		this.origin = plan.origin();
		this.schedule = plan.schedule();
		this.caseId = this.schedule.caseId();
		this.awaited = (this.schedule.kind() == VisitKind.JOINT) ? true : null;
		LocalDate due = this.schedule.limit().due(calendar).date();
		this.dueOn = due;
		begin(VisitVerb.SCHEDULE, call).note("kind", this.schedule.kind())
			.note("departments", this.schedule.departments())
			.note("dueOn", due)
			.note("seed", this.schedule.seed())
			.raise("visit.scheduled", VisitEvents.Scheduled.of(this, due));
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
		cap.require(this.schedule.reason(), use);
		step(VisitVerb.APPROVE, call).note("reason", this.schedule.reason()).note("entriesUsed", use.entries());
		this.admission = this.admission.approved(call, basis);
	}

	/** The head refuses it; it will not take place. */
	public void reject(Call call, String reason) {
		cancel(step(VisitVerb.REJECT, call), call, Cancellation.Ground.REJECTED, reason);
	}

	/** The enterprise is told what is coming and what its rights are (B-27). */
	public void notify(Call call, FrequencyCap cap, FrequencyUse use) {
		step(VisitVerb.NOTIFY, call).note("entriesUsed", use.entries()).note("entriesAllowed", cap.entries());
		this.admission = this.admission.told(Notice.of(call.at(), this.schedule.reason(), cap, use));
	}

	/** Comes in by the enterprise's code (B-40). */
	public void enter(Call call, String scanned, Door door, FrequencyCap cap) {
		require(VisitVerb.ENTER, call);
		requireShown(call, scanned, door);
		step(VisitVerb.ENTER, call);
		entered(call, this.admission.entered(call.at()), cap);
	}

	/**
	 * Comes in before scan and approval because it cannot wait (B-26, B-41); an approval
	 * that is missing has a limit.
	 */
	public void enterUrgently(Call call, String urgency, FrequencyCap cap, AlarmRule alarms, WorkingCalendar calendar) {
		step(VisitVerb.ENTER_URGENTLY, call);
		if (!this.admission.approvedAtAll()) {
			watch(this.watch.unratified(alarms.ratification(call.today(), calendar)));
		}
		entered(call, this.admission.enteredUrgently(call.at(), urgency), cap);
	}

	private void entered(Call call, Admission entered, FrequencyCap cap) {
		this.admission = entered;
		this.awaited = null;
		this.countedYear = cap.counts(this.schedule.reason()) ? call.today().getYear() : null;
	}

	/**
	 * Comes and cannot come in: nobody is there, or they are not let in (B-60). No entry
	 * is counted.
	 */
	public void reportNoEntry(Call call, Attempt attempt) {
		step(VisitVerb.REPORT_NO_ENTRY, call).note("ground", attempt.ground());
		this.admission = this.admission.attempted(call.at(), attempt);
		this.awaited = null;
	}

	/** Scans after an urgent entry, before leaving (B-41). */
	public void scan(Call call, String scanned, Door door) {
		require(VisitVerb.SCAN, call);
		requireShown(call, scanned, door);
		Admission known = this.admission.scanned(call.at());
		step(VisitVerb.SCAN, call);
		this.admission = known;
	}

	private void requireShown(Call call, String scanned, Door door) {
		if (!door.shows(creditCode(), scanned, call.at())) {
			throw new WrongCode();
		}
	}

	/** Counts a scan that was refused, with who scanned (B-44). */
	void refuseScan(Call call, String officer) {
		step(VisitVerb.REFUSE_SCAN, call).note("officer", officer);
		this.admission = this.admission.refused();
	}

	/** Completes the approval after an urgent entry (B-26). */
	public void ratify(Call call, String basis) {
		require(VisitVerb.RATIFY, call);
		Admission ratified = this.admission.ratified(call, basis);
		step(VisitVerb.RATIFY, call);
		this.admission = ratified;
		watch(this.watch.ratified());
	}

	/** Makes the one combined opinion from the parts (B-28). */
	public void conclude(Call call, String text, List<PartReport> parts) {
		require(VisitVerb.CONCLUDE, call);
		Opinion combined = Opinion.combining(call.at(), text, this.schedule.parts(), parts);
		step(VisitVerb.CONCLUDE, call).note("results",
				combined.results().stream().map(DepartmentResult::text).toList());
		this.conforming = (this.schedule.promise() != null) ? parts.stream().allMatch(PartReport::keepsPromise)
				: combined.foundNothing();
		this.opinion = combined;
		this.following = Following.all(parts);
	}

	/**
	 * Leaves; from here the results are formed and their publication clock runs (B-12). A
	 * verification conforms when every promised condition does, any other visit when
	 * nothing was found.
	 */
	public void leave(Call call, Leaving leaving, AlarmRule alarms, WorkingCalendar calendar) {
		require(VisitVerb.LEAVE, call);
		Admission left = this.admission.left(call, leaving);
		Opinion spoken = Objects.requireNonNull(this.opinion, "left without an opinion");
		step(VisitVerb.LEAVE, call).note("outage", leaving.outage() != null)
			.note("partyConfirmed", leaving.partyConfirmed())
			.raise("visit.completed", VisitEvents.Completed.of(this, call.today(), spoken));
		this.opinion = spoken.heard(leaving.partyConfirmed(), leaving.refusalNote());
		this.admission = left;
		this.completedOn = call.today();
		Publicity clock = Publicity.from(call.today());
		this.publicity = clock;
		publishUntil(clock.publication().reckon(calendar), alarms, calendar);
	}

	/**
	 * Counts the publication's clock again when a notice it waited for has come (F-03).
	 */
	public void noticeCame(Call call, AlarmRule alarms, WorkingCalendar calendar) {
		if (this.awaits != null && this.publicity != null
				&& this.publicity.publication().reckon(calendar).differs(this.publishDueOn, this.awaits, id())) {
			recount(call, alarms, calendar);
		}
	}

	void recount(Call call, AlarmRule alarms, WorkingCalendar calendar) {
		Step step = step(VisitVerb.RECOUNT, call).note("was", this.publishDueOn);
		publishUntil(Objects.requireNonNull(this.publicity).publication().reckon(calendar), alarms, calendar);
		step.note("publishDueOn", this.publishDueOn);
	}

	private void publishUntil(Reckoning counted, AlarmRule alarms, WorkingCalendar calendar) {
		this.publishDueOn = counted.date();
		this.awaits = counted.awaits(id());
		watch(this.watch.unpublished(alarms.publication(counted.date(), calendar)));
	}

	/** Reminds of what is about to be forgotten; nothing of it vanishes (B-12, B-26). */
	void alarm(Call call) {
		List<Alarm> due = this.watch.due(call.today());
		step(VisitVerb.ALARM, call).note("alarms", due.stream().map(Alarm::kind).toList());
		watch(this.watch.raised(call.today()));
	}

	private void watch(Watch next) {
		this.watch = next;
		this.alarmOn = next.next();
		this.alarmed = next.open().isEmpty() ? null : true;
	}

	/** Supplements the entry record after an outage (B-42). */
	public void supplementEntry(Call call, String scanned, Door door, Instant enteredAt, String why) {
		require(VisitVerb.SUPPLEMENT_ENTRY, call);
		Admission supplemented = this.admission.supplemented(call, enteredAt, why);
		requireShown(call, scanned, door);
		step(VisitVerb.SUPPLEMENT_ENTRY, call).note("enteredAt", enteredAt);
		this.admission = supplemented;
	}

	/**
	 * Publishes the results (B-12).
	 * @throws RuleViolation B-26 when an urgent entry was never approved
	 */
	public void publish(Call call) {
		require(VisitVerb.PUBLISH, call);
		if (onceTold()) {
			throw new RuleViolation(Rules.B_12, "publishedOn", null, "检查结果已公开");
		}
		if (!this.admission.approvedAtAll()) {
			throw new RuleViolation(Rules.B_26, "approval", null, "紧急检查须先补办审批");
		}
		step(VisitVerb.PUBLISH, call, settled(this.following) ? VisitState.CLOSED : VisitState.LEFT);
		this.publishedOn = call.today();
		this.publishDueOn = null;
		this.awaits = null;
		watch(this.watch.published());
	}

	/**
	 * Takes the results from the public list (B-18).
	 * @throws RuleViolation B-18 when they are not in it
	 */
	public void withdraw(Call call, Withdrawal.Ground ground) {
		require(VisitVerb.WITHDRAW, call);
		if (this.publishedOn == null) {
			throw new RuleViolation(Rules.B_18, "publishedOn", null, "检查结果未在公示");
		}
		step(VisitVerb.WITHDRAW, call).note("ground", ground).note("publishedOn", this.publishedOn);
		this.withdrawal = new Withdrawal(this.publishedOn, call.today(), ground);
		this.publishedOn = null;
	}

	/** Whether the results are public, or were. */
	public boolean onceTold() {
		return this.publishedOn != null || this.withdrawal != null;
	}

	/** The enterprise rates the visit (B-43); the chain says that it did, not how. */
	public void rate(Call call, int score, @Nullable String words) {
		require(VisitVerb.RATE, call);
		Feedback rated = this.feedback.rated(new Rating(score, words, call.today()));
		step(VisitVerb.RATE, call);
		this.feedback = rated;
	}

	/** The enterprise complains about the visit (B-27, B-43). */
	public void complain(Call call, String words) {
		require(VisitVerb.COMPLAIN, call);
		Feedback complained = this.feedback.complained(words, call.today());
		step(VisitVerb.COMPLAIN, call);
		this.feedback = complained;
	}

	/** The head answers the complaint. */
	public void answerComplaint(Call call, String answer) {
		require(VisitVerb.ANSWER_COMPLAINT, call);
		Feedback answered = this.feedback.answered(answer, call.today());
		step(VisitVerb.ANSWER_COMPLAINT, call);
		this.feedback = answered;
	}

	/** Hears from a part. */
	public void followPart(Call call, PartProgress heard) {
		Following next = this.following.with(heard);
		boolean over = state() == VisitState.LEFT && onceTold() && settled(next);
		step(VisitVerb.FOLLOW_PART, call, over ? VisitState.CLOSED : state()).note("department", heard.department())
			.note("part", heard.partId())
			.note("partState", heard.state());
		this.following = next;
	}

	/** The licence was revoked: a visit not begun is called off, another goes on. */
	public void licenceRevoked(Call call, String licenceNumber) {
		boolean begun = this.admission.begun();
		Step step = step(VisitVerb.REVOKE_LICENCE, call, begun ? state() : VisitState.CANCELLED).note("licence",
				licenceNumber);
		if (!begun) {
			cancel(step, call, Cancellation.Ground.LICENCE_REVOKED, null);
		}
	}

	private void cancel(Step step, Call call, Cancellation.Ground ground, @Nullable String words) {
		Cancellation made = new Cancellation(ground, call.today(), words);
		step.note("ground", ground).raise("visit.cancelled", VisitEvents.Cancelled.of(this, made));
		this.cancellation = made;
		this.awaited = null;
	}

	private boolean settled(Following heard) {
		return heard.settled(this.schedule.parts().size());
	}

	@Override
	protected boolean offers(VisitVerb verb, Actor actor) {
		return switch (verb) {
			case RATIFY -> !this.admission.approvedAtAll();
			case PUBLISH -> this.admission.approvedAtAll() && !onceTold();
			case WITHDRAW -> this.publishedOn != null;
			case RATE -> this.feedback.rating() == null;
			case COMPLAIN -> !this.feedback.open();
			case ANSWER_COMPLAINT -> this.feedback.open();
			case SUPPLEMENT_ENTRY -> this.admission.incomplete();
			default -> true;
		};
	}

	public String origin() {
		return this.origin;
	}

	public String creditCode() {
		return Objects.requireNonNull(party(), "a visit without an enterprise");
	}

	/** The department that leads. */
	public String lead() {
		return Objects.requireNonNull(department(), "a visit that nobody leads");
	}

	/** Where it is. */
	public String area() {
		return Objects.requireNonNull(region(), "a visit without a region");
	}

	public Schedule schedule() {
		return this.schedule;
	}

	public Admission admission() {
		return this.admission;
	}

	public Following following() {
		return this.following;
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
		return Optional.ofNullable(this.publicity).map(Publicity::publication);
	}

	@Nullable LocalDate publishDueOn() {
		return this.publishDueOn;
	}

	public Optional<LocalDate> publishedOn() {
		return Optional.ofNullable(this.publishedOn);
	}

	/** Each department's result; empty before the opinion. */
	public List<DepartmentResult> results() {
		return opinion().map(Opinion::results).orElse(List.of());
	}

	public Optional<LocalDate> completedOn() {
		return Optional.ofNullable(this.completedOn);
	}

	public Optional<Withdrawal> withdrawal() {
		return Optional.ofNullable(this.withdrawal);
	}

	public Feedback feedback() {
		return this.feedback;
	}

	public Watch watch() {
		return this.watch;
	}

	public Optional<Cancellation> cancellation() {
		return Optional.ofNullable(this.cancellation);
	}

}
