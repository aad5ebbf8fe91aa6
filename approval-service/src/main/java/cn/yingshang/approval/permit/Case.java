package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.permit.clock.ClockName;
import cn.yingshang.approval.permit.clock.Clocks;
import cn.yingshang.approval.permit.clock.LimitKind;
import cn.yingshang.approval.permit.clock.Suspension;
import cn.yingshang.approval.permit.clock.Watch;
import cn.yingshang.approval.permit.examination.Examined;
import cn.yingshang.approval.permit.examination.Outcome;
import cn.yingshang.approval.permit.examination.Ruling;
import cn.yingshang.approval.permit.licence.Licence;
import cn.yingshang.approval.permit.licence.Verification;
import cn.yingshang.approval.permit.licence.VisitNews;
import cn.yingshang.approval.permit.paper.Papers;
import cn.yingshang.approval.permit.paper.VoucherKind;
import cn.yingshang.approval.permit.receipt.Acceptance;
import cn.yingshang.approval.permit.receipt.CaseNumbers;
import cn.yingshang.approval.permit.receipt.Correction;
import cn.yingshang.approval.permit.receipt.Dismissal;
import cn.yingshang.approval.permit.receipt.Filing;
import cn.yingshang.approval.permit.receipt.Origin;
import cn.yingshang.approval.permit.receipt.SuppliedMaterial;
import cn.yingshang.approval.permit.receipt.Withdrawal;
import cn.yingshang.approval.promise.LaneDecision;
import cn.yingshang.approval.promise.Standing;
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
 * One application for a permit from receipt to delivery, 行政许可办件, on the Licensing Law's
 * clock and, if the applicant chose so, on its promise. Its
 * parts know their own rules; the case knows whose turn it is. Its history notes codes,
 * days and numbers only; words that people wrote stand in the parts.
 */
public final class Case extends Aggregate<CaseState, CaseVerb> {

	private Filing filing = Filing.NONE;

	private LocalDate submittedOn = LocalDate.EPOCH;

	private @Nullable Dismissal dismissal;

	private @Nullable Withdrawal withdrawal;

	private @Nullable Acceptance acceptance;

	/** The acceptance's, where a unique index sees it. */
	private @Nullable String caseNumber;

	@JsonUnwrapped
	private Examined examined = Examined.NONE;

	private @Nullable Licence licence;

	/** The licence's, where the index of public decisions sees it. */
	private @Nullable LocalDate grantedOn;

	@JsonUnwrapped
	private Papers papers = Papers.NONE;

	private Clocks clocks = Clocks.NONE;

	@JsonUnwrapped
	private Watch watch = Watch.NONE;

	@SuppressWarnings("unused")
	private Case() {
	}

	/** Receives an application. */
	public Case(String id, Call call, Filing filing, String creditCode, String region, CaseRules rules) {
		super(id);
		this.filing = filing;
		this.submittedOn = call.today();
		this.clocks = Clocks.received(call.today());
		place(item(rules).department(), region, creditCode);
		lane(begin(CaseVerb.SUBMIT, call).note("item", filing.item()));
		settle(rules);
	}

	@Override
	public Workflow<CaseState, CaseVerb> workflow() {
		return CaseTable.TABLE;
	}

	@Override
	protected boolean offers(CaseVerb verb, Actor actor) {
		return switch (verb) {
			case WITHDRAW_PROMISE, DECIDE_ON_SPOT -> this.filing.onPromise();
			case EXTEND -> this.clocks.extendable();
			default -> true;
		};
	}

	/** Notes what was put right at the window at once. */
	public void correctOnSpot(Call call, List<Correction> items, List<SuppliedMaterial> materials, CaseRules rules) {
		require(CaseVerb.CORRECT_ON_SPOT, call);
		this.filing = this.filing.corrected(items, materials, item(rules));
		named(step(CaseVerb.CORRECT_ON_SPOT, call), items);
	}

	/** Gives the one-time notice of everything to be put right. */
	public void requestCorrection(Call call, List<Correction> items, CaseRules rules) {
		require(CaseVerb.REQUEST_CORRECTION, call);
		this.clocks = this.clocks.asked(call.today(), rules.answerDays(), rules.calendar());
		this.filing = this.filing.noticed(call.today(), items, item(rules));
		Step step = step(CaseVerb.REQUEST_CORRECTION, call);
		named(step, items);
		papered(step, VoucherKind.CORRECTION, call, rules);
	}

	/** The applicant hands in what was asked for: a new round begins. */
	public void resubmit(Call call, List<SuppliedMaterial> materials, CaseRules rules) {
		require(CaseVerb.RESUBMIT, call);
		this.filing = this.filing.resubmitted(materials, call.today(), item(rules));
		this.clocks = Clocks.received(call.today());
		step(CaseVerb.RESUBMIT, call).note("round", this.filing.round());
		settle(rules);
	}

	/** No permit is needed. */
	public void notRequired(Call call, String reason, CaseRules rules) {
		Step step = step(CaseVerb.NOT_REQUIRED, call);
		this.dismissal = new Dismissal(reason, null, call.today());
		papered(step, VoucherKind.NOT_REQUIRED, call, rules);
	}

	/** Another organ is competent, and is named. */
	public void notCompetent(Call call, String referTo, String reason, CaseRules rules) {
		Step step = step(CaseVerb.NOT_COMPETENT, call);
		this.dismissal = new Dismissal(reason, referTo, call.today());
		papered(step, VoucherKind.NOT_ACCEPTED, call, rules);
	}

	/**
	 * Accepts, after the fifth day as of the day of receipt; on the promise
	 * lane decides on the spot. A subject that has lost its standing since goes to
	 * the ordinary lane, and stays received while materials are missing there.
	 */
	public void accept(Call call, CaseRules rules, CaseNumbers numbers, Supplier<Standing> standing) {
		require(CaseVerb.ACCEPT, call);
		boolean fell = fellFromPromise(standing);
		List<String> missing = this.filing.missing(item(rules));
		if (fell && !missing.isEmpty()) {
			lane(step(CaseVerb.ACCEPT, call, CaseState.SUBMITTED).note("missing", missing));
			return;
		}
		this.filing.requireComplete(item(rules));
		boolean silent = this.clocks.noticePassed(call.today(), rules.calendar());
		accepted(call, CaseVerb.ACCEPT, silent ? Origin.DEEMED : Origin.WINDOW, rules, numbers);
		if (this.filing.onPromise()) {
			granted(call, CaseVerb.DECIDE_ON_SPOT, this.examined.grantedOnSpot(call.today()), rules);
		}
	}

	/** Grants a promise case on the spot that silence had accepted. */
	public void decideOnSpot(Call call, CaseRules rules, Supplier<Standing> standing) {
		require(CaseVerb.DECIDE_ON_SPOT, call);
		this.filing.requirePromise(Rules.A_73, "一般程序不当场决定,请审查后决定");
		if (fellFromPromise(standing)) {
			lane(step(CaseVerb.DECIDE_ON_SPOT, call, CaseState.ACCEPTED));
			return;
		}
		granted(call, CaseVerb.DECIDE_ON_SPOT, this.examined.grantedOnSpot(call.today()), rules);
	}

	/** Opens the examination, by two officers where substance is verified. */
	public void review(Call call, List<String> by, CaseRules rules) {
		require(CaseVerb.REVIEW, call);
		this.examined = this.examined.by(by, item(rules));
		step(CaseVerb.REVIEW, call).note("officers", this.examined.officers().size());
	}

	/** Stops the clock on a legal ground of which the applicant was told. */
	public void suspend(Call call, Suspension suspension, CaseRules rules) {
		require(CaseVerb.SUSPEND, call);
		this.clocks = this.clocks.paused(suspension, call.today());
		this.papers = this.papers.numbered(VoucherKind.SUSPENSION, suspension.noticeNumber(), item(rules),
				call.today());
		step(CaseVerb.SUSPEND, call).note("ground", suspension.ground()).note("days", suspension.expectedDays());
		settle(rules);
	}

	/** Lets the clock run again. */
	public void resume(Call call, CaseRules rules) {
		require(CaseVerb.RESUME, call);
		this.clocks = this.clocks.resumed(call.today());
		step(CaseVerb.RESUME, call);
		settle(rules);
	}

	/** Extends the limit once, by the head of the organ, before it ends. */
	public void extend(Call call, String reason, CaseRules rules) {
		require(CaseVerb.EXTEND, call);
		this.clocks = this.clocks.extended(item(rules), reason, call, rules.calendar());
		papered(step(CaseVerb.EXTEND, call).note("days", item(rules).extensionDays()), VoucherKind.EXTENSION, call,
				rules);
	}

	/** Decides with reasons; a refusal names the remedies. */
	public void decide(Call call, Ruling ruling, CaseRules rules) {
		require(CaseVerb.DECIDE, call);
		if (ruling.outcome() == Outcome.REFUSE) {
			this.examined = this.examined.refused(ruling, call.today());
			Step step = step(CaseVerb.DECIDE, call, CaseState.REFUSED);
			papered(step, VoucherKind.REFUSAL, call, rules);
			step.raise("case.refused", CaseRefused.of(this, call.today()));
			return;
		}
		if (this.filing.onPromise()) {
			throw new RuleViolation(Rules.A_73, "outcome", ruling.outcome(), "告知承诺办件由窗口当场决定 (decide-on-spot)");
		}
		this.filing.requireComplete(item(rules));
		granted(call, CaseVerb.DECIDE, this.examined.granted(ruling.reasons(), item(rules), call.today()), rules);
	}

	/** Makes out the certificate. */
	public void issue(Call call) {
		Step step = step(CaseVerb.ISSUE, call);
		this.licence = licensed().issued(call.today());
		step.note("licenceNumber", licensed().number());
	}

	/** Delivers the certificate, making it out first if that was not done. */
	public void deliver(Call call, CaseRules rules) {
		Step step = step(CaseVerb.DELIVER, call);
		this.licence = licensed().delivered(call.today());
		step.note("licenceNumber", licensed().number());
		settle(rules);
	}

	/** The applicant takes the promise back and goes the ordinary way. */
	public void withdrawPromise(Call call) {
		require(CaseVerb.WITHDRAW_PROMISE, call);
		this.filing = this.filing.withoutPromise();
		lane(step(CaseVerb.WITHDRAW_PROMISE, call));
	}

	/** The applicant takes the application back. */
	public void withdraw(Call call, String reason, CaseRules rules) {
		step(CaseVerb.WITHDRAW, call);
		this.withdrawal = new Withdrawal(reason, call.today());
		settle(rules);
	}

	/** Shows what inspection tells of the verification of the promise. */
	public void note(Call call, VisitNews news) {
		news.remember(step(CaseVerb.of(news), call)::note);
		this.licence = licensed().told(news);
	}

	/** Follows the decision of its revocation. */
	public void revoke(Call call, String revocationId, LocalDate on, CaseRules rules) {
		step(CaseVerb.REVOKE, call).note("revocationId", revocationId);
		this.licence = licensed().revoked(on);
		settle(rules);
	}

	/**
	 * Does what a passed day brings: deemed acceptance, lapse, or the report of
	 * what is late. Does nothing when nothing is due, so that it
	 * may be asked twice.
	 */
	public void alarm(Call call, CaseRules rules, CaseNumbers numbers) {
		DeadlineLedger next = alarmingLimit();
		if (next == null || this.watch.alarmOn() == null) {
			return;
		}
		if (!next.overdue(call.today(), rules.calendar())) {
			if (!next.due(rules.calendar()).date().equals(this.watch.alarmOn())) {
				recount(call, rules);
			}
			return;
		}
		switch (state()) {
			case SUBMITTED -> deemAccepted(call, rules, numbers);
			case CORRECTION_REQUESTED -> lapse(call, rules);
			default -> {
				if (promiseRuns()) {
					reportOverdue(call, rules);
				}
				else {
					reportPassed(call, rules);
				}
			}
		}
	}

	void deemAccepted(Call call, CaseRules rules, CaseNumbers numbers) {
		accepted(call, CaseVerb.DEEM_ACCEPTED, Origin.DEEMED, rules, numbers);
	}

	void lapse(Call call, CaseRules rules) {
		step(CaseVerb.LAPSE, call).note("dueOn", dueOn());
		settle(rules);
	}

	void reportOverdue(Call call, CaseRules rules) {
		Step step = step(CaseVerb.REPORT_OVERDUE, call);
		LocalDate due = Objects.requireNonNull(this.clocks.promised()).due(rules.calendar()).date();
		this.watch = this.watch.lateSince(due.plusDays(1));
		settle(rules);
		step.note("dueOn", due).raise("case.overdue", CaseOverdue.of(this, due, due.plusDays(1)));
	}

	void reportPassed(Call call, CaseRules rules) {
		Step step = step(CaseVerb.REPORT_LIMIT_PASSED, call);
		LimitKind kind = Objects.requireNonNull(state().reported());
		LocalDate due = Objects.requireNonNull(this.clocks.of(kind)).due(rules.calendar()).date();
		this.watch = this.watch.passed(kind, due);
		settle(rules);
		step.note("limit", kind).note("dueOn", due).raise("case.limit-passed", CaseLimitPassed.of(this, kind, due));
	}

	/** Counts the running limit again when a notice it waited for has come (F-03). */
	public void noticeCame(Call call, CaseRules rules) {
		DeadlineLedger running = runningLimit();
		if (running != null && this.watch.outdated(running, rules.calendar(), id())) {
			recount(call, rules);
		}
	}

	void recount(Call call, CaseRules rules) {
		Step step = step(CaseVerb.RECOUNT, call).note("was", dueOn());
		settle(rules);
		step.note("dueOn", dueOn());
	}

	/** Whether what the catalogue asks for keeps it from being accepted. */
	public boolean lacksMaterials(CaseRules rules) {
		return !this.filing.onPromise() && !this.filing.missing(item(rules)).isEmpty();
	}

	public Filing filing() {
		return this.filing;
	}

	public LocalDate submittedOn() {
		return this.submittedOn;
	}

	/** Why it was not accepted, if it was not. */
	public @Nullable Dismissal dismissal() {
		return this.dismissal;
	}

	/** That it was taken back, if it was. */
	public @Nullable Withdrawal withdrawal() {
		return this.withdrawal;
	}

	public @Nullable Acceptance acceptance() {
		return this.acceptance;
	}

	/** The official number, once it is accepted. */
	public @Nullable String caseNumber() {
		return this.caseNumber;
	}

	public Examined examined() {
		return this.examined;
	}

	public @Nullable Licence licence() {
		return this.licence;
	}

	public Papers papers() {
		return this.papers;
	}

	public Clocks clocks() {
		return this.clocks;
	}

	/** The due date by which queues are ordered; null when nothing is due any more. */
	public @Nullable LocalDate dueOn() {
		return this.watch.dueOn();
	}

	/** The days it is found by, and what was late. */
	public Watch watch() {
		return this.watch;
	}

	/** Whose application it is. */
	public String applicant() {
		return Objects.requireNonNull(party());
	}

	/** The district it lies in. */
	public String area() {
		return Objects.requireNonNull(region());
	}

	private void accepted(Call call, CaseVerb verb, Origin origin, CaseRules rules, CaseNumbers numbers) {
		Item item = item(rules);
		LocalDate on = (origin == Origin.DEEMED) ? this.filing.receivedOn() : call.today();
		Step step = step(verb, call, CaseState.ACCEPTED);
		String number = numbers.next(item.itemCode(), call.today());
		this.acceptance = new Acceptance(number, on, origin);
		this.caseNumber = number;
		this.clocks = this.clocks.accepted(item, on);
		lane(step.note("caseNumber", number).note("acceptedOn", on).note("origin", origin));
		papered(step, VoucherKind.ACCEPTANCE, call, rules);
		step.raise("case.accepted", CaseAccepted.of(this, on, rules.calendar()));
	}

	private void granted(Call call, CaseVerb verb, Examined decided, CaseRules rules) {
		Item item = item(rules);
		LocalDate today = call.today();
		Step step = step(verb, call, CaseState.GRANTED);
		Verification verification = this.filing.onPromise()
				? Verification.planned(item, today, rules.verificationDays()) : null;
		this.examined = decided;
		this.licence = Licence.granted(item, area(), Objects.requireNonNull(this.caseNumber), today, verification);
		this.grantedOn = today;
		this.clocks = this.clocks.granted(today);
		papered(step.note("licenceNumber", licensed().number()), VoucherKind.GRANT, call, rules);
		step.raise("case.granted", CaseGranted.of(this, licensed()));
	}

	private boolean fellFromPromise(Supplier<Standing> standing) {
		if (!this.filing.onPromise()) {
			return false;
		}
		this.filing = this.filing.judged(standing.get());
		return !this.filing.onPromise();
	}

	private void papered(Step step, VoucherKind kind, Call call, CaseRules rules) {
		this.papers = this.papers.with(kind, id(), item(rules), call.today());
		step.note("voucher", this.papers.last().number());
		settle(rules);
	}

	private void lane(Step step) {
		LaneDecision lane = this.filing.lane();
		step.note("lane", lane.granted()).note("laneCode", lane.code()).note("rule", lane.rule());
	}

	private static void named(Step step, List<Correction> items) {
		step.note("materials", items.stream().map(Correction::material).toList());
	}

	private Item item(CaseRules rules) {
		return rules.catalogue().get(this.filing.item(), this.filing.version());
	}

	private Licence licensed() {
		return Objects.requireNonNull(this.licence, "no licence");
	}

	private @Nullable DeadlineLedger runningLimit() {
		ClockName running = state().running();
		return (running != null) ? this.clocks.of(running) : null;
	}

	private boolean promiseRuns() {
		return state().decidable() && !this.watch.late();
	}

	/** The limit that brings something about next; each is reported once. */
	private @Nullable DeadlineLedger alarmingLimit() {
		LimitKind kind = state().reported();
		if (kind == null || promiseRuns()) {
			return runningLimit();
		}
		DeadlineLedger limit = this.clocks.of(kind);
		return (limit != null && !this.watch.reported(kind, limit)) ? limit : null;
	}

	private void settle(CaseRules rules) {
		this.watch = this.watch.over(runningLimit(), alarmingLimit(), rules.calendar(), id());
	}

}
