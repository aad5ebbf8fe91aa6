package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.clock.Limits;
import cn.yingshang.complaint.order.clock.Lookout;
import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.complaint.order.handling.Contacted;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.handling.Handling;
import cn.yingshang.complaint.order.handling.Procedure;
import cn.yingshang.complaint.order.handling.Ruling;
import cn.yingshang.complaint.order.intake.Caller;
import cn.yingshang.complaint.order.intake.Draft;
import cn.yingshang.complaint.order.intake.Exclusion;
import cn.yingshang.complaint.order.intake.Intake;
import cn.yingshang.complaint.order.parts.Inquiry;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Completion;
import cn.yingshang.complaint.order.review.EvidenceItem;
import cn.yingshang.complaint.order.review.Findings;
import cn.yingshang.complaint.order.review.Outcome;
import cn.yingshang.complaint.order.review.Quality;
import cn.yingshang.complaint.order.review.Verdict;
import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An order of the hotline (热线工单): the closed loop of C-04 from intake to closing. Its
 * parts know their own rules; the order knows whose turn it is. It is the lead
 * department's own part too: in the lead's hands nobody else writes to it. Timelines note
 * codes and counts only; words that people wrote stay in the parts.
 */
public final class Order extends Aggregate<OrderState, OrderVerb> {

	private static final Set<OrderState> STAGED = EnumSet.of(OrderState.COMPLETED, OrderState.REVIEWED,
			OrderState.CALLED_BACK);

	/** The department where it lies now: the queue it is in. */
	private String holder = "";

	@JsonUnwrapped
	private @Nullable Intake intake;

	@JsonUnwrapped
	private Limits limits = Limits.NONE;

	@JsonUnwrapped
	private Lookout lookout = Lookout.NONE;

	@JsonUnwrapped
	private Handling handling = Handling.NONE;

	@JsonUnwrapped
	private Procedure procedure = Procedure.NONE;

	@JsonUnwrapped
	private Verdict verdict = Verdict.NONE;

	@JsonUnwrapped
	private Quality quality = Quality.NONE;

	@SuppressWarnings("unused")
	private Order() {
	}

	/** Takes, declines (C-02) or passes on (C-03) what a caller asks. */
	public Order(String id, String number, Call call, Draft draft, @Nullable Caller caller, DeadlinePolicy policy) {
		super(id);
		place(policy.unit(), draft.region(), draft.complainant());
		Step step = begin(verbOf(draft), call).note("number", number)
			.note("type", draft.matter().type())
			.note("category", draft.matter().category())
			.note("enterprise", draft.matter().enterprise())
			.note("exclusion", draft.exclusion())
			.note("emergency", draft.emergency());
		this.intake = Intake.of(number, draft, caller);
		this.holder = policy.unit();
		this.limits = Limits.over(call.today());
		if (state() == OrderState.RECEIVED) {
			limited(Limits.dispatch(call, draft.matter().urgent(), policy, id), call, policy);
			step.note("dueOn", this.limits.dueOn());
		}
	}

	private static OrderVerb verbOf(Draft draft) {
		if (draft.emergency() != null) {
			return OrderVerb.REDIRECT;
		}
		return (draft.exclusion() != null) ? OrderVerb.NOT_ACCEPT : OrderVerb.RECEIVE;
	}

	public void notAccept(Call call, Exclusion why) {
		step(OrderVerb.NOT_ACCEPT, call).note("exclusion", why);
		this.intake = intake().declined(why);
		ended();
	}

	/** A consultation the operator can answer needs no department (C-01). */
	public void answer(Call call, String text) {
		require(OrderVerb.ANSWER, call);
		intake().requireAnswerable();
		this.verdict = this.verdict.answered(text);
		closed(step(OrderVerb.ANSWER, call), call);
	}

	/**
	 * Sends it to the lead and the assisting units, with its limit (C-22, C-23, C-26).
	 */
	public void dispatch(Call call, Dispatch to, DeadlinePolicy policy) {
		require(OrderVerb.DISPATCH, call);
		Handling sent = this.handling.dispatched(to, intake().matter(), policy);
		Step step = step(OrderVerb.DISPATCH, call);
		this.handling = sent;
		lieAt(to.lead().department());
		this.holder = to.lead().department();
		this.limits = this.limits.contactBy(contactOn(policy));
		atLead(policy.handlingClock(intake().matter(), to.on(), to.statutory()), call, policy);
		step.note("lead", to.lead().department())
			.note("level", to.lead().level())
			.note("assisting", to.assisting().stream().map((one) -> one.unit().department()).toList())
			.note("direct", to.direct())
			.note("rule", this.limits.limit().ruleId())
			.note("dueOn", this.limits.dueOn());
	}

	public void accept(Call call) {
		requireLead(OrderVerb.ACCEPT, call);
		step(OrderVerb.ACCEPT, call);
	}

	/**
	 * Gives it back, once and in time, with the law that says whose duty it is (C-21).
	 */
	public void giveBack(Call call, String basis, DeadlinePolicy policy) {
		requireLead(OrderVerb.RETURN, call);
		Handling back = this.handling.returned(basis, call.today(), policy);
		step(OrderVerb.RETURN, call).note("department", back.present().lead().department());
		this.handling = back;
		lieAt(policy.unit());
		this.holder = policy.unit();
		limited(Limits.dispatch(call, intake().matter().urgent(), policy, id()), call, policy);
		soon(back.assisted(), call);
	}

	/** Rules on a return: whose duty it is, with the reason (C-07, C-21). */
	public void ruleOnReturn(Call call, boolean upheld, String reason) {
		require(OrderVerb.RULE_ON_RETURN, call);
		Handling ruled = this.handling.ruled(new Ruling(upheld, reason, call.actor().subject(), call.today()));
		step(OrderVerb.RULE_ON_RETURN, call).note("upheld", upheld)
			.note("department", ruled.present().lead().department());
		this.handling = ruled;
		soon(!upheld, call);
	}

	/** Writes down an attempt to speak with the caller (C-12). */
	public void contact(Call call, boolean reached, @Nullable String note, DeadlinePolicy policy) {
		requireLead(OrderVerb.CONTACT, call);
		step(OrderVerb.CONTACT, call).note("reached", reached);
		this.handling = this.handling.contacted(new Contacted(call.at(), call.actor().subject(), reached, note));
		if (reached && this.limits.contactOn() != null) {
			limited(this.limits.contactBy(null), call, policy);
		}
	}

	/** The brief reply to a complaint about the business environment (C-13). */
	public void briefReply(Call call, String text, DeadlinePolicy policy) {
		requireLead(OrderVerb.BRIEF_REPLY, call);
		intake().requireBusinessEnvironment();
		this.procedure = this.procedure.replied(words(call, text));
		proceed(step(OrderVerb.BRIEF_REPLY, call), policy.agreementClock(call.today()), call, policy);
	}

	/** Both sides agree on the matter; from today its limit runs (C-13). */
	public void agree(Call call, String matter, DeadlinePolicy policy) {
		requireLead(OrderVerb.AGREE, call);
		intake().requireBusinessEnvironment();
		this.procedure = this.procedure.agreed(words(call, matter));
		proceed(step(OrderVerb.AGREE, call), policy.agreedClock(call.today()), call, policy);
	}

	private static Procedure.Words words(Call call, String text) {
		return new Procedure.Words(text, call.actor().subject(), call.today());
	}

	/** A law's limit goes on, whatever the procedure (C-15). */
	private void proceed(Step step, DeadlineLedger limit, Call call, DeadlinePolicy policy) {
		if (this.handling.present().statutory() == null) {
			atLead(limit, call, policy);
		}
		step.note("dueOn", this.limits.dueOn());
	}

	/** Gives more time (C-17). */
	public void extend(Call call, int days, String reason, boolean callerTold, DeadlinePolicy policy) {
		require(OrderVerb.EXTEND, call);
		DeadlineLedger longer = policy.extended(this.limits.limit(), call, days, reason, callerTold);
		Step step = step(OrderVerb.EXTEND, call);
		atLead(longer, call, policy);
		step.note("days", days).note("dueOn", this.limits.dueOn());
	}

	/**
	 * Reports it as done, never without evidence (C-35).
	 * @param unanswered assisting departments whose answer is missing (C-20)
	 */
	public void complete(Call call, Completion report, Collection<String> unanswered, DeadlinePolicy policy) {
		requireLead(OrderVerb.COMPLETE, call);
		if (intake().matter().ofBusinessEnvironment()) {
			report.requireSigned(this.procedure.agreed());
		}
		this.verdict = this.verdict.reported(report, unanswered);
		step(OrderVerb.COMPLETE, call).note("outcome", report.outcome())
			.note("substantiated", report.substantiated())
			.note("evidence", report.evidence().stream().map(EvidenceItem::sha256).toList())
			.note("unanswered", unanswered.isEmpty() ? null : List.copyOf(unanswered));
		this.holder = policy.unit();
		staged(call, policy);
		soon(!unanswered.isEmpty(), call);
	}

	/** Every reported order is reviewed (C-30); what fails is handled again (C-32). */
	public void review(Call call, Findings found, DeadlinePolicy policy) {
		require(OrderVerb.REVIEW, call);
		if (intake().matter().ofBusinessEnvironment()) {
			found.requireOn(policy.settings().reviewPoints());
		}
		if (!found.passed()) {
			again(OrderVerb.REVIEW, call, Verdict.required(Rules.C_30, found.reason()), policy).note("passed", false)
				.note("failed", found.failed());
			return;
		}
		Step step = step(OrderVerb.REVIEW, call, OrderState.REVIEWED).note("passed", true);
		staged(call, policy);
		String about = intake().matter().creditCode();
		if (about != null && this.verdict.substantiates()) {
			this.verdict = this.verdict.told();
			step.raise("order.substantiated", OrderSubstantiated.of(this, about, call.today()));
		}
	}

	/** Asks the caller (C-30); the unsatisfied is handled again, at most twice (C-32). */
	public void callBack(Call call, CallBack answer, DeadlinePolicy policy) {
		require(OrderVerb.CALL_BACK, call);
		answer.complete();
		if (OrderState.AT_LEAD.contains(state())) {
			calledBackInTime(call, answer);
			return;
		}
		Verdict asked = this.verdict.calledBack(answer);
		Step step;
		if (answer.unsatisfied()) {
			this.verdict = asked;
			step = again(OrderVerb.CALL_BACK, call, Objects.requireNonNull(answer.reason()), policy);
		}
		else {
			boolean over = asked.asked(policy.settings().callBackAttempts());
			step = step(OrderVerb.CALL_BACK, call, over ? OrderState.CALLED_BACK : OrderState.REVIEWED).note("reached",
					answer.reached());
			this.verdict = asked;
			if (over) {
				staged(call, policy);
			}
		}
		step.note("satisfied", answer.satisfied())
			.note("satisfaction", answer.satisfaction())
			.note("confirmed", answer.confirmed());
	}

	/**
	 * The limit has come and the lead has not reported: the caller is asked how it stands
	 * (C-30).
	 */
	private void calledBackInTime(Call call, CallBack answer) {
		if (this.lookout.askCaller() == null) {
			throw new RuleViolation(Rules.C_30, "reached", answer.reached(), "尚未期满,或者期满回访已经完成");
		}
		step(OrderVerb.CALL_BACK, call).note("reached", answer.reached())
			.note("satisfied", answer.satisfied())
			.note("satisfaction", answer.satisfaction());
		this.verdict = this.verdict.asked(answer);
		this.lookout = answer.reached() ? this.lookout.asked() : this.lookout;
	}

	/** Supervision has it handled once more, under a limit of its own (C-32, C-33). */
	public void handleAgain(Call call, String demand, DeadlinePolicy policy) {
		handled(step(OrderVerb.HANDLE_AGAIN, call), call, demand, policy);
	}

	public void close(Call call) {
		require(OrderVerb.CLOSE, call);
		boolean escalated = state() == OrderState.ESCALATED;
		this.verdict = this.verdict.closed(escalated ? Outcome.UNRESOLVED : this.verdict.report().outcome());
		closed(step(OrderVerb.CLOSE, call), call);
	}

	/** An unreasonable request does not count (C-37). */
	public void excludeFromRating(Call call, String reason) {
		step(OrderVerb.EXCLUDE_FROM_RATING, call);
		this.quality = this.quality.excluded(reason, call.actor().subject());
	}

	public void suspectFalseCompletion(Call call, String basis) {
		require(OrderVerb.SUSPECT_FALSE_COMPLETION, call);
		this.quality = this.quality.suspected(basis, call.actor().subject());
		step(OrderVerb.SUSPECT_FALSE_COMPLETION, call);
	}

	/** The second reviewer's verdict; nothing takes it back (C-35). */
	public void judgeFalseCompletion(Call call, boolean confirmed) {
		require(OrderVerb.JUDGE_FALSE_COMPLETION, call);
		this.quality = this.quality.judged(call.actor().subject(), confirmed);
		step(OrderVerb.JUDGE_FALSE_COMPLETION, call).note("confirmed", confirmed)
			.note("transferredTo", confirmed ? "纪检监察机关" : null);
	}

	/** An interested handler takes no further step (C-36). */
	public void recuse(Call call) {
		requireLead(OrderVerb.RECUSE, call);
		step(OrderVerb.RECUSE, call);
		this.handling = this.handling.without(call.actor().subject());
	}

	/**
	 * Writes down that the caller's identity is opened, and for what (C-36, E-22).
	 * Whoever is not the hotline has to be the lead's own handler (C-22).
	 * @throws RuleViolation C-36 when nobody left an identity
	 */
	public void unmask(Call call, Purpose purpose) {
		require(OrderVerb.UNMASK, call);
		requireDisinterested(call);
		ReporterAccess.require(this, call.actor(), purpose);
		step(OrderVerb.UNMASK, call).note("purpose", purpose);
	}

	/** Gives the alarms of C-34 that are due, and says when to look again. */
	public void followUp(Call call, DeadlinePolicy policy) {
		Step step = step(OrderVerb.FOLLOW_UP, call);
		if (STAGED.contains(state()) && this.limits.stage() == null) {
			staged(call, policy);
		}
		this.lookout = (state() != OrderState.ESCALATED)
				? this.lookout.seen(this.limits, OrderState.AT_LEAD.contains(state()), call, policy, id())
				: this.lookout.unseen();
		step.note("colour", this.lookout.colour());
	}

	/** Counts its limits again when a notice they waited for has come (F-03). */
	public void noticeCame(Call call, DeadlinePolicy policy) {
		if (this.limits.stale(policy, id())) {
			recount(call, policy);
		}
	}

	void recount(Call call, DeadlinePolicy policy) {
		Step step = step(OrderVerb.RECOUNT, call).note("was", this.limits.dueOn());
		this.limits = this.limits.recounted(policy, id());
		if (this.limits.contactOn() != null) {
			this.limits = this.limits.contactBy(contactOn(policy));
		}
		if (state() != OrderState.ESCALATED) {
			limited(this.limits, call, policy);
			soon(OrderState.AT_LEAD.contains(state()) && this.handling.assisted(), call);
		}
		step.note("dueOn", this.limits.dueOn());
	}

	private Step again(OrderVerb verb, Call call, String reason, DeadlinePolicy policy) {
		if (this.handling.secondHandlings() < policy.settings().secondHandlings()) {
			return handled(step(verb, call, OrderState.HANDLING), call, reason, policy);
		}
		this.verdict = this.verdict.wanting(reason);
		soon(true, call);
		return step(verb, call, OrderState.ESCALATED).note("secondHandlings", this.handling.secondHandlings());
	}

	private Step handled(Step step, Call call, String reason, DeadlinePolicy policy) {
		this.verdict = this.verdict.wanting(reason);
		this.handling = this.handling.again();
		this.holder = this.handling.present().lead().department();
		atLead(policy.secondClock(call.today()), call, policy);
		return step.note("secondHandling", this.handling.secondHandlings()).note("dueOn", this.limits.dueOn());
	}

	private LocalDate contactOn(DeadlinePolicy policy) {
		return policy.due(this.handling.present().contactClock(policy.settings())).date();
	}

	private void atLead(DeadlineLedger limit, Call call, DeadlinePolicy policy) {
		limited(this.limits.run(limit, policy, id()), call, policy);
		soon(this.handling.assisted(), call);
	}

	/** Begins the limit of a stage after the report. */
	private void staged(Call call, DeadlinePolicy policy) {
		DeadlineLedger stage = switch (state()) {
			case COMPLETED -> policy.reviewClock(call.today());
			case REVIEWED -> policy.callBackClock(call.today());
			default -> policy.closeClock(call.today());
		};
		limited(this.limits.staged(stage, policy, id()), call, policy);
	}

	private void limited(Limits now, Call call, DeadlinePolicy policy) {
		this.limits = now;
		this.lookout = Lookout.over(now, call, policy, id());
	}

	/**
	 * The follow-up job comes at once where something is to follow from this write, so
	 * that a crash after it leaves nothing forgotten.
	 */
	private void soon(boolean needed, Call call) {
		if (needed) {
			this.lookout = this.lookout.at(call.today(), id());
		}
	}

	private void ended() {
		this.limits = this.limits.ended();
		this.lookout = this.lookout.ended();
	}

	private void lieAt(String department) {
		place(department, region(), party());
	}

	private void closed(Step step, Call call) {
		ended();
		step.note("outcome", this.verdict.outcome())
			.note("rounds", this.handling.rounds())
			.raise("order.closed", OrderClosed.of(this, call.today()));
	}

	private void requireLead(OrderVerb verb, Call call) {
		require(verb, call);
		requireDisinterested(call);
		this.handling.requireLed(call.actor());
	}

	private void requireDisinterested(Call call) {
		if (interested(call.actor())) {
			throw new NotAllowed("order: an interested person recuses (C-36)");
		}
	}

	/** Whether it concerns the actor, who then takes no step (C-36). */
	boolean interested(Actor actor) {
		return this.handling.recused().contains(actor.subject()) || intake().concerns(actor);
	}

	@Override
	protected boolean offers(OrderVerb verb, Actor actor) {
		return OrderOffers.of(this, verb, actor);
	}

	@Override
	public Workflow<OrderState, OrderVerb> workflow() {
		return OrderTable.TABLE;
	}

	public String holder() {
		return this.holder;
	}

	public String regionCode() {
		return Objects.requireNonNull(region());
	}

	public Intake intake() {
		return Objects.requireNonNull(this.intake);
	}

	public Limits limits() {
		return this.limits;
	}

	public Lookout lookout() {
		return this.lookout;
	}

	public Handling handling() {
		return this.handling;
	}

	public Procedure procedure() {
		return this.procedure;
	}

	public Verdict verdict() {
		return this.verdict;
	}

	public Quality quality() {
		return this.quality;
	}

	/** Whether its stage, or the contact with the caller, is past its limit (C-34). */
	public boolean overdue(Call now) {
		return OrderTable.WATCHED.contains(state()) && (this.limits.past(now) || this.limits.silent(now.today()));
	}

	/** What assisting units are asked now; nothing while it does not lie at the lead. */
	public Inquiry inquiry() {
		List<Assistance> asked = (this.handling.dispatch() != null && OrderState.AT_LEAD.contains(state()))
				? this.handling.dispatch().assisting() : List.of();
		return new Inquiry(id(), intake().orderNumber(), regionCode(), intake().matter().title(), asked,
				this.limits.clock());
	}

}
