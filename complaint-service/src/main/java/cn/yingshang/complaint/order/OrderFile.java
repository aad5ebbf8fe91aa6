package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

import cn.yingshang.complaint.order.clock.Colour;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.complaint.order.handling.Contacted;
import cn.yingshang.complaint.order.handling.Dispatch;
import cn.yingshang.complaint.order.handling.Returned;
import cn.yingshang.complaint.order.handling.Unit;
import cn.yingshang.complaint.order.intake.Emergency;
import cn.yingshang.complaint.order.intake.Exclusion;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Completion;
import cn.yingshang.complaint.order.review.FalseCompletion;
import cn.yingshang.complaint.order.review.Outcome;
import cn.yingshang.complaint.order.review.RatingExclusion;
import cn.yingshang.complaint.reporter.SealedReporter;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What an order's file holds (工单要素, C-09, C-26); {@link Order} is what can be done with
 * it.
 */
abstract class OrderFile extends Aggregate<OrderState, OrderVerb> {

	String orderNumber = "";

	/** The department where it lies now: the queue it is in. */
	String holder = "";

	@Nullable LocalDate dueOn;

	/** The year of the notice that {@link #dueOn} waits for, with the id to be unique. */
	private @Nullable String awaits;

	@Nullable String phoneMac;

	/** When the follow-up job looks at it next, with its id to be unique. */
	@Nullable String followUp;

	@Nullable Matter matter;

	@Nullable SealedReporter reporter;

	@Nullable Exclusion exclusion;

	@Nullable Emergency emergency;

	@Nullable DeadlineLedger clock;

	@Nullable DueDate due;

	@Nullable Dispatch dispatch;

	List<Returned> returns = new ArrayList<>();

	List<Contacted> contacts = new ArrayList<>();

	List<String> recused = new ArrayList<>();

	@Nullable Completion completion;

	@Nullable String remark;

	@Nullable CallBack callBack;

	int callBackAttempts;

	int secondHandlings;

	boolean substantiated;

	@Nullable Colour colour;

	@Nullable RatingExclusion ratingExclusion;

	@Nullable FalseCompletion falseCompletion;

	@Nullable Outcome outcome;

	OrderFile() {
	}

	OrderFile(String id) {
		super(id);
	}

	@Override
	public Workflow<OrderState, OrderVerb> workflow() {
		return OrderTable.TABLE;
	}

	public String orderNumber() {
		return this.orderNumber;
	}

	public String holder() {
		return this.holder;
	}

	public Matter matter() {
		return Objects.requireNonNull(this.matter);
	}

	public String regionCode() {
		return Objects.requireNonNull(region());
	}

	public @Nullable SealedReporter reporter() {
		return this.reporter;
	}

	public @Nullable Exclusion exclusion() {
		return this.exclusion;
	}

	public @Nullable Emergency emergency() {
		return this.emergency;
	}

	public @Nullable DeadlineLedger clock() {
		return this.clock;
	}

	public @Nullable DueDate due() {
		return this.due;
	}

	public @Nullable Dispatch dispatched() {
		return this.dispatch;
	}

	public List<Returned> returns() {
		return List.copyOf(this.returns);
	}

	public List<Contacted> contacts() {
		return List.copyOf(this.contacts);
	}

	public @Nullable Completion completion() {
		return this.completion;
	}

	/** What review or call-back found wanting. */
	public @Nullable String remark() {
		return this.remark;
	}

	public @Nullable CallBack lastCallBack() {
		return this.callBack;
	}

	public @Nullable Colour colour() {
		return this.colour;
	}

	public @Nullable RatingExclusion ratingExclusion() {
		return this.ratingExclusion;
	}

	public @Nullable FalseCompletion falseCompletion() {
		return this.falseCompletion;
	}

	public @Nullable Outcome outcome() {
		return this.outcome;
	}

	/** How often it was handled (C-32). */
	public int rounds() {
		return 1 + this.secondHandlings;
	}

	/** Unreasonable requests are not counted (C-37). */
	public boolean countsInRating() {
		return this.ratingExclusion == null;
	}

	boolean returnedBy(String department) {
		return this.returns.stream().anyMatch((earlier) -> earlier.department().equals(department));
	}

	/** The assisting units now asked; none while it does not lie at the lead. */
	public List<Assistance> asked() {
		return (this.dispatch != null && OrderState.AT_LEAD.contains(state())) ? this.dispatch.assisting() : List.of();
	}

	/** Whether any unit was ever asked to assist in the present dispatch. */
	public boolean assisted() {
		return this.dispatch != null && !this.dispatch.assisting().isEmpty();
	}

	/** Whether it lies at the lead past its due date (C-34). */
	public boolean overdue(LocalDate today) {
		return OrderState.AT_LEAD.contains(state()) && this.dueOn != null && today.isAfter(this.dueOn);
	}

	final void run(DeadlinePolicy policy, DeadlineLedger ledger) {
		Reckoning counted = policy.reckon(ledger);
		this.clock = ledger;
		this.due = counted.due();
		this.dueOn = counted.date();
		this.awaits = counted.awaits(id());
	}

	/** Its limit is over for it, whatever a later notice says. */
	final void waitNoMore() {
		this.awaits = null;
	}

	/** What a part waits for that is due with it. */
	final @Nullable String awaits(String part) {
		return (this.awaits != null) ? this.awaits.replace(id(), part) : null;
	}

	/** Counts its limit again when a notice it waited for has come (F-03). */
	public void noticeCame(Call call, DeadlinePolicy policy) {
		if (this.clock != null && this.awaits != null
				&& policy.reckon(this.clock).differs(this.dueOn, this.awaits, id())) {
			recount(call, policy);
		}
	}

	final void recount(Call call, DeadlinePolicy policy) {
		Step step = step(OrderVerb.RECOUNT, call).note("was", this.dueOn);
		run(policy, Objects.requireNonNull(this.clock));
		if (OrderState.AT_LEAD.contains(state())) {
			this.colour = null;
			watch(policy, call.today());
		}
		step.note("dueOn", this.dueOn);
	}

	/**
	 * The follow-up job comes at the first alarm, or at once when assisting units are to
	 * be asked: a crash after this write leaves nothing forgotten.
	 */
	final void watch(DeadlinePolicy policy, LocalDate today) {
		this.followUp = mark(assisted() ? today : policy.yellowOn(Objects.requireNonNull(this.dueOn)));
	}

	final String mark(LocalDate day) {
		return day + "|" + id();
	}

	final Dispatch present() {
		return Objects.requireNonNull(this.dispatch);
	}

	final void requireLead(OrderVerb verb, Call call) {
		require(verb, call);
		requireDisinterested(call);
		if (!leads(call.actor())) {
			throw new NotAllowed("order: the city's department leads here (C-22)");
		}
	}

	/** Whether the handler is of the level that leads (C-22). */
	final boolean leads(Actor actor) {
		Unit lead = present().lead();
		return lead.level() != Unit.Level.CITY || actor.may(EnumSet.of(Role.HANDLER), lead.department(), Grant.ANY);
	}

	final boolean interested(Actor actor) {
		return this.recused.contains(actor.subject())
				|| (actor.enterprise() != null && actor.enterprise().equals(matter().creditCode()));
	}

	final void requireDisinterested(Call call) {
		if (interested(call.actor())) {
			throw new NotAllowed("order: an interested person recuses (C-36)");
		}
	}

	static String required(Rules rule, @Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new RuleViolation(rule, "reason", null, "应说明原因");
		}
		return reason;
	}

	final void closed(Step step, Call call) {
		this.followUp = null;
		waitNoMore();
		step.note("outcome", this.outcome)
			.note("rounds", rounds())
			.raise("order.closed",
					new OrderClosed(id(), this.orderNumber, matter().creditCode(), regionCode(), matter().category(),
							Objects.requireNonNull(this.outcome),
							(this.callBack != null) ? this.callBack.satisfied() : null, call.today(), rounds()));
	}

}
