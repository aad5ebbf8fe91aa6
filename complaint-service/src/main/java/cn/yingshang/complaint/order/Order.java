package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import cn.yingshang.complaint.order.clock.Colour;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.complaint.order.handling.Contacted;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.handling.Returned;
import cn.yingshang.complaint.order.handling.Unit;
import cn.yingshang.complaint.order.intake.Exclusion;
import cn.yingshang.complaint.order.intake.Intake;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Completion;
import cn.yingshang.complaint.order.review.EvidenceItem;
import cn.yingshang.complaint.order.review.FalseCompletion;
import cn.yingshang.complaint.order.review.Outcome;
import cn.yingshang.complaint.order.review.RatingExclusion;
import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * An order of the hotline (热线工单): the closed loop of C-04 from intake to closing. The
 * order is the lead department's own part too: in the lead's hands nobody else writes to
 * it. Timelines note codes and counts only; words that people wrote stay in the file.
 */
public final class Order extends OrderFile {

	@SuppressWarnings("unused")
	private Order() {
	}

	/** Takes, declines (C-02) or passes on (C-03) what a caller asks. */
	public Order(String id, String number, Call call, Intake intake, DeadlinePolicy policy) {
		super(id);
		place(policy.unit(), intake.region(), intake.complainant());
		Step step = begin(intake.verb(), call).note("number", number)
			.note("type", intake.matter().type())
			.note("category", intake.matter().category())
			.note("enterprise", intake.matter().enterprise())
			.note("exclusion", intake.exclusion())
			.note("emergency", intake.emergency());
		this.orderNumber = number;
		this.holder = policy.unit();
		this.matter = intake.matter();
		this.reporter = intake.reporter();
		this.phoneMac = intake.phoneMac();
		this.exclusion = intake.exclusion();
		this.emergency = intake.emergency();
		this.dueOn = call.today();
		if (state() == OrderState.RECEIVED) {
			run(policy, policy.dispatchClock(call, intake.matter().urgent()));
			step.note("dueOn", this.dueOn);
		}
	}

	@Override
	protected boolean offers(OrderVerb verb, Actor actor) {
		return OrderOffers.of(this, verb, actor);
	}

	public void notAccept(Call call, Exclusion why) {
		step(OrderVerb.NOT_ACCEPT, call).note("exclusion", why);
		this.exclusion = why;
		this.followUp = null;
		waitNoMore();
	}

	/** A consultation the operator can answer needs no department (C-01). */
	public void answer(Call call, String text) {
		require(OrderVerb.ANSWER, call);
		if (matter().type() != OrderType.CONSULTATION) {
			throw new RuleViolation(Rules.C_01, "answer", matter().type(), "只有咨询可以当场答复");
		}
		Step step = step(OrderVerb.ANSWER, call);
		this.remark = text;
		this.outcome = Outcome.ANSWERED;
		closed(step, call);
	}

	/**
	 * Sends it to the lead and the assisting units, with its limit (C-22, C-23, C-26).
	 */
	public void dispatch(Call call, Dispatch to, DeadlinePolicy policy) {
		require(OrderVerb.DISPATCH, call);
		Unit.requireFitting(to.lead(), to.assisting().stream().map(Assistance::unit).toList());
		if (!to.direct() && returnedBy(to.lead().department())) {
			throw new RuleViolation(Rules.C_21, "direct", false, "该单位已退单,再次派给须由热线直接指派");
		}
		if (to.statutory() != null) {
			policy.requireLonger(matter(), call.today(), to.statutory());
		}
		Step step = step(OrderVerb.DISPATCH, call);
		place(to.lead().department(), region(), party());
		this.holder = to.lead().department();
		this.dispatch = to;
		this.colour = null;
		run(policy, policy.handlingClock(matter(), to.on(), to.statutory()));
		watch(policy, call.today());
		step.note("lead", to.lead().department())
			.note("level", to.lead().level())
			.note("assisting", to.assisting().stream().map((one) -> one.unit().department()).toList())
			.note("direct", to.direct())
			.note("rule", Objects.requireNonNull(this.clock).ruleId())
			.note("dueOn", this.dueOn);
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
		Dispatch from = present();
		String department = from.lead().department();
		if (from.direct()) {
			throw new RuleViolation(Rules.C_21, "basis", null, "经裁定或直接指派的工单不得退单");
		}
		if (returnedBy(department)) {
			throw new RuleViolation(Rules.C_21, "basis", null, "每个单位对同一工单只能退单一次");
		}
		if (!policy.mayStillReturn(from.on(), call.today())) {
			throw new RuleViolation(Rules.C_21, "basis", null, "退单应在派单后" + policy.settings().returnDays() + "个工作日内提出");
		}
		step(OrderVerb.RETURN, call).note("department", department);
		this.returns.add(new Returned(department, basis, call.today()));
		this.followUp = from.assisting().isEmpty() ? null : mark(call.today());
		place(policy.unit(), region(), party());
		this.holder = policy.unit();
		run(policy, policy.dispatchClock(call, matter().urgent()));
	}

	/** Writes down an attempt to speak with the caller (C-12). */
	public void contact(Call call, boolean reached, @Nullable String note) {
		requireLead(OrderVerb.CONTACT, call);
		step(OrderVerb.CONTACT, call).note("reached", reached);
		this.contacts.add(new Contacted(call.at(), call.actor().subject(), reached, note));
	}

	/** Gives more time (C-17). */
	public void extend(Call call, int days, String reason, boolean callerTold, DeadlinePolicy policy) {
		require(OrderVerb.EXTEND, call);
		DeadlineLedger longer = policy.extended(Objects.requireNonNull(this.clock), call, days, reason, callerTold);
		Step step = step(OrderVerb.EXTEND, call);
		run(policy, longer);
		this.colour = null;
		watch(policy, call.today());
		step.note("days", days).note("dueOn", this.dueOn);
	}

	/**
	 * Reports it as done, never without evidence (C-35).
	 * @param unanswered assisting departments whose answer is missing (C-20)
	 */
	public void complete(Call call, Completion report, Collection<String> unanswered, DeadlinePolicy policy) {
		requireLead(OrderVerb.COMPLETE, call);
		if (report.evidence().isEmpty()) {
			throw new RuleViolation(Rules.C_35, "evidence", null, "办结须附佐证材料");
		}
		if (report.outcome() == Outcome.ANSWERED || report.outcome() == Outcome.UNRESOLVED) {
			throw new RuleViolation(Rules.C_35, "outcome", report.outcome(), "不是承办单位可以报送的办理结果");
		}
		if (report.substantiated() && report.outcome() == Outcome.NOT_ESTABLISHED) {
			throw new RuleViolation(Rules.C_35, "substantiated", true, "查无实据的不得同时认定查实");
		}
		if (!unanswered.isEmpty() && report.withoutAnswers() == null) {
			throw new RuleViolation(Rules.C_20, "withoutAnswers", null, "协办单位" + unanswered + "尚未答复,应说明原因");
		}
		step(OrderVerb.COMPLETE, call).note("outcome", report.outcome())
			.note("substantiated", report.substantiated())
			.note("evidence", report.evidence().stream().map(EvidenceItem::sha256).toList())
			.note("unanswered", unanswered.isEmpty() ? null : List.copyOf(unanswered));
		this.completion = report;
		this.holder = policy.unit();
		this.followUp = assisted() && !unanswered.isEmpty() ? mark(call.today()) : null;
	}

	/** Every reported order is reviewed (C-30); what fails is handled again (C-32). */
	public void review(Call call, boolean passed, @Nullable String reason, DeadlinePolicy policy) {
		require(OrderVerb.REVIEW, call);
		Completion report = Objects.requireNonNull(this.completion);
		if (passed) {
			Step step = step(OrderVerb.REVIEW, call, OrderState.REVIEWED).note("passed", true);
			String about = matter().creditCode();
			if (report.substantiated() && about != null && !this.substantiated) {
				this.substantiated = true;
				step.raise("order.substantiated", new OrderSubstantiated(id(), this.orderNumber, about, regionCode(),
						matter().category(), present().lead().department(), call.today()));
			}
			return;
		}
		again(OrderVerb.REVIEW, call, required(Rules.C_30, reason), policy).note("passed", false);
	}

	/** Asks the caller (C-30); the unsatisfied is handled again, at most twice (C-32). */
	public void callBack(Call call, CallBack answer, DeadlinePolicy policy) {
		require(OrderVerb.CALL_BACK, call);
		if (answer.reached() == (answer.satisfied() == null)) {
			throw new RuleViolation(Rules.C_30, "satisfied", answer.satisfied(), "回访到的须有满意与否,未回访到的没有");
		}
		this.callBackAttempts++;
		if (Boolean.FALSE.equals(answer.satisfied())) {
			again(OrderVerb.CALL_BACK, call, required(Rules.C_32, answer.reason()), policy).note("satisfied", false)
				.note("confirmed", answer.confirmed());
		}
		else {
			boolean over = answer.reached() || this.callBackAttempts >= policy.settings().callBackAttempts();
			step(OrderVerb.CALL_BACK, call, over ? OrderState.CALLED_BACK : OrderState.REVIEWED)
				.note("reached", answer.reached())
				.note("satisfied", answer.satisfied())
				.note("confirmed", answer.confirmed());
		}
		this.callBack = answer;
	}

	public void close(Call call) {
		require(OrderVerb.CLOSE, call);
		this.outcome = (state() == OrderState.ESCALATED) ? Outcome.UNRESOLVED
				: Objects.requireNonNull(this.completion).outcome();
		closed(step(OrderVerb.CLOSE, call), call);
	}

	/** An unreasonable request does not count (C-37). */
	public void excludeFromRating(Call call, String reason) {
		step(OrderVerb.EXCLUDE_FROM_RATING, call);
		this.ratingExclusion = new RatingExclusion(reason, call.actor().subject());
	}

	public void suspectFalseCompletion(Call call, String basis) {
		require(OrderVerb.SUSPECT_FALSE_COMPLETION, call);
		if (this.falseCompletion != null && this.falseCompletion.proven()) {
			throw new RuleViolation(Rules.C_35, "basis", null, "已认定虚假办结,不得变更");
		}
		step(OrderVerb.SUSPECT_FALSE_COMPLETION, call);
		this.falseCompletion = new FalseCompletion(basis, call.actor().subject(), null, null);
	}

	/** The second reviewer's verdict; nothing takes it back (C-35). */
	public void judgeFalseCompletion(Call call, boolean confirmed) {
		require(OrderVerb.JUDGE_FALSE_COMPLETION, call);
		if (this.falseCompletion == null) {
			throw new RuleViolation(Rules.C_35, "confirmed", confirmed, "没有待认定的虚假办结线索");
		}
		FalseCompletion judged = this.falseCompletion.judged(call.actor().subject(), confirmed);
		step(OrderVerb.JUDGE_FALSE_COMPLETION, call).note("confirmed", confirmed)
			.note("transferredTo", confirmed ? "纪检监察机关" : null);
		this.falseCompletion = judged;
	}

	/** An interested handler takes no further step (C-36). */
	public void recuse(Call call) {
		requireLead(OrderVerb.RECUSE, call);
		step(OrderVerb.RECUSE, call);
		this.recused.add(call.actor().subject());
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
		if (!ReporterAccess.seesMasked(this, call.actor())) {
			requireLead(OrderVerb.UNMASK, call);
		}
		if (this.reporter == null) {
			throw new RuleViolation(Rules.C_36, "purpose", purpose.name(), "诉求人未留身份信息");
		}
		step(OrderVerb.UNMASK, call).note("purpose", purpose);
	}

	/** Gives the alarms of C-34 that are due, and says when to look again. */
	public void followUp(Call call, DeadlinePolicy policy) {
		require(OrderVerb.FOLLOW_UP, call);
		LocalDate due = Objects.requireNonNull(this.dueOn);
		if (overdue(call.today())) {
			this.colour = Colour.RED;
			this.followUp = null;
		}
		else if (OrderState.AT_LEAD.contains(state())) {
			boolean near = !call.today().isBefore(policy.yellowOn(due));
			this.colour = near ? Colour.YELLOW : null;
			this.followUp = mark(near ? due.plusDays(1) : policy.yellowOn(due));
		}
		else {
			this.followUp = null;
		}
		step(OrderVerb.FOLLOW_UP, call).note("colour", this.colour);
	}

	private Step again(OrderVerb verb, Call call, String reason, DeadlinePolicy policy) {
		this.remark = reason;
		if (this.secondHandlings >= policy.settings().secondHandlings()) {
			this.followUp = mark(call.today());
			return step(verb, call, OrderState.ESCALATED).note("secondHandlings", this.secondHandlings);
		}
		Step step = step(verb, call, OrderState.HANDLING);
		this.secondHandlings++;
		this.callBackAttempts = 0;
		this.holder = present().lead().department();
		this.colour = null;
		run(policy, policy.secondClock(call.today()));
		watch(policy, call.today());
		return step.note("secondHandling", this.secondHandlings).note("dueOn", this.dueOn);
	}

}
