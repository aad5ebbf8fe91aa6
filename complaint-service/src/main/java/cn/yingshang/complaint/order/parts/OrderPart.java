package cn.yingshang.complaint.order.parts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.DueDate;
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
 * What one assisting department (协办单位, C-23, decision 7) is asked about an order, and its
 * answer. It knows nothing of who called.
 */
public final class OrderPart extends Aggregate<PartState, PartVerb> {

	/** Where parts are. */
	public static final String ADDRESS = "/api/complaints/parts";

	private String orderId = "";

	private String orderNumber = "";

	private String question = "";

	private @Nullable String title;

	private @Nullable DeadlineLedger clock;

	private @Nullable DueDate due;

	private @Nullable LocalDate dueOn;

	/** The year of the notice that {@link #dueOn} waits for, with the id to be unique. */
	private @Nullable String awaits;

	private @Nullable String answer;

	private @Nullable String late;

	@SuppressWarnings("unused")
	private OrderPart() {
	}

	public OrderPart(String id, Call call, Inquiry order, Assistance asked, WorkingCalendar calendar) {
		super(id);
		place(asked.unit().department(), order.region(), null);
		begin(PartVerb.ASK, call).note("order", order.orderId());
		this.orderId = order.orderId();
		this.orderNumber = order.orderNumber();
		this.title = order.title();
		question(order, asked, calendar);
	}

	/** Asks once more when the order comes back to a dispatch with this unit. */
	public void ask(Call call, Inquiry order, Assistance asked, WorkingCalendar calendar) {
		step(PartVerb.ASK, call);
		question(order, asked, calendar);
	}

	/** Answers; what is late is explained (C-20). */
	public void answer(Call call, String text, @Nullable String whyLate) {
		require(PartVerb.ANSWER, call);
		boolean overdue = this.dueOn != null && call.today().isAfter(this.dueOn);
		if (overdue && (whyLate == null || whyLate.isBlank())) {
			throw new RuleViolation(Rules.C_20, "late", null, "逾期答复应说明原因");
		}
		step(PartVerb.ANSWER, call).note("late", overdue);
		this.awaits = null;
		this.answer = text;
		this.late = overdue ? whyLate : null;
	}

	public void lapse(Call call) {
		step(PartVerb.LAPSE, call);
		this.awaits = null;
	}

	/** Counts its limit again when a notice it waited for has come (F-03). */
	public void noticeCame(Call call, WorkingCalendar calendar) {
		if (this.clock != null && this.awaits != null
				&& this.clock.reckon(calendar).differs(this.dueOn, this.awaits, id())) {
			recount(call, calendar);
		}
	}

	void recount(Call call, WorkingCalendar calendar) {
		Step step = step(PartVerb.RECOUNT, call).note("was", this.dueOn);
		count(calendar);
		step.note("dueOn", this.dueOn);
	}

	private void question(Inquiry order, Assistance asked, WorkingCalendar calendar) {
		this.question = asked.question();
		this.clock = order.clock();
		count(calendar);
		this.answer = null;
		this.late = null;
	}

	private void count(WorkingCalendar calendar) {
		Reckoning counted = Objects.requireNonNull(this.clock).reckon(calendar);
		this.due = counted.due();
		this.dueOn = counted.date();
		this.awaits = counted.awaits(id());
	}

	@Override
	public Workflow<PartState, PartVerb> workflow() {
		return PartTable.TABLE;
	}

	/** Where it is read. */
	public String href() {
		return ADDRESS + "/" + id();
	}

	public String orderId() {
		return this.orderId;
	}

	public String orderNumber() {
		return this.orderNumber;
	}

	public String question() {
		return this.question;
	}

	public @Nullable String title() {
		return this.title;
	}

	/** The order's clock: a part is due with it. */
	public Optional<DeadlineLedger> clock() {
		return Optional.ofNullable(this.clock);
	}

	public @Nullable DueDate due() {
		return this.due;
	}

	public @Nullable String answerText() {
		return this.answer;
	}

	public @Nullable String late() {
		return this.late;
	}

}
