package cn.yingshang.complaint.supervision;

import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A supervision (督办, C-33): of an approval past its due date, of an overdue order, or of
 * one that still does not satisfy. It is linked to what it supervises and to its clock.
 */
public final class Supervision extends Aggregate<SupervisionState, SupervisionVerb> {

	private @Nullable Supervised subject;

	private String sourceKey = "";

	private @Nullable LocalDate openedOn;

	private Rung rung = Rung.HOTLINE;

	private @Nullable String demand;

	private @Nullable DeadlineLedger answerClock;

	private @Nullable DueDate answerDue;

	/**
	 * The year of the notice that {@link #answerDue} waits for, with the id to be unique.
	 */
	private @Nullable String awaits;

	/** The day that {@link #answerDue} ends, with the id to be unique in its index. */
	private @Nullable String answerBy;

	private @Nullable String answer;

	private @Nullable String decision;

	private @Nullable LocalDate decidedOn;

	private @Nullable String conclusion;

	@SuppressWarnings("unused")
	private Supervision() {
	}

	public Supervision(String id, Call call, Supervised subject) {
		super(id);
		place(subject.department(), subject.region(), null);
		begin(SupervisionVerb.OPEN, call).note("source", subject.source())
			.note("sourceId", subject.id())
			.note("sourceNumber", subject.number())
			.note("ground", subject.ground())
			.note("dueOn", subject.dueOn());
		this.subject = subject;
		this.sourceKey = subject.key();
		this.openedOn = call.today();
	}

	/** Urges the department to act and to answer. */
	public void urge(Call call, String demand, SupervisionSettings settings, WorkingCalendar calendar) {
		Step step = step(SupervisionVerb.URGE, call);
		this.demand = demand;
		run(call, settings, calendar);
		step.note("answerDueOn", Objects.requireNonNull(this.answerDue).date());
	}

	/** Counts the answer's limit again when a notice it waited for has come (F-03). */
	public void noticeCame(Call call, WorkingCalendar calendar) {
		if (this.answerClock != null && this.answerDue != null && this.awaits != null
				&& this.answerClock.reckon(calendar).differs(this.answerDue.date(), this.awaits, id())) {
			recount(call, calendar);
		}
	}

	void recount(Call call, WorkingCalendar calendar) {
		Step step = step(SupervisionVerb.RECOUNT, call).note("was", Objects.requireNonNull(this.answerDue).date());
		Reckoning counted = Objects.requireNonNull(this.answerClock).reckon(calendar);
		due(counted);
		step.note("answerDueOn", counted.date());
	}

	/**
	 * The answer did not come in time: it is asked for one rung higher, under a limit of
	 * the same length (C-24, C-33). Who has missed it on the highest is not asked for
	 * ever.
	 */
	public void miss(Call call, SupervisionSettings settings, WorkingCalendar calendar) {
		require(SupervisionVerb.MISS, call);
		if (!call.today().isAfter(Objects.requireNonNull(this.answerDue).date())) {
			return;
		}
		boolean highest = this.rung == Rung.EXECUTIVE_MEETING;
		this.rung = this.rung.next();
		run(call, settings, calendar);
		this.answerBy = highest ? null : this.answerBy;
		step(SupervisionVerb.MISS, call).note("rung", this.rung)
			.note("answerDueOn", Objects.requireNonNull(this.answerDue).date());
	}

	private void run(Call call, SupervisionSettings settings, WorkingCalendar calendar) {
		this.answerClock = DeadlineLedger.start(Rules.C_33.id(), settings.answerDays(), DayKind.WORKING, call.today());
		due(this.answerClock.reckon(calendar));
	}

	private void settled() {
		this.awaits = null;
		this.answerBy = null;
	}

	private void due(Reckoning counted) {
		this.answerDue = counted.due();
		this.awaits = counted.awaits(id());
		this.answerBy = counted.date() + "|" + id();
	}

	public void answer(Call call, String text) {
		step(SupervisionVerb.ANSWER, call);
		settled();
		this.answer = text;
	}

	@Override
	protected boolean offers(SupervisionVerb verb, Actor actor) {
		return verb != SupervisionVerb.RAISE || this.rung != Rung.EXECUTIVE_MEETING;
	}

	/** Takes it one rung up (C-24). */
	public void raise(Call call) {
		require(SupervisionVerb.RAISE, call);
		if (this.rung == Rung.EXECUTIVE_MEETING) {
			throw new RuleViolation(Rules.C_24, "rung", this.rung, "已提级至市政府常务会议");
		}
		step(SupervisionVerb.RAISE, call).note("rung", this.rung.next());
		this.rung = this.rung.next();
	}

	/** What was late is decided. */
	public void resolve(Call call, String decision, LocalDate on) {
		step(SupervisionVerb.RESOLVE, call).note("decision", decision).note("decidedOn", on);
		settled();
		this.decision = decision;
		this.decidedOn = on;
	}

	public void close(Call call, String conclusion) {
		step(SupervisionVerb.CLOSE, call);
		settled();
		this.conclusion = conclusion;
	}

	@Override
	public Workflow<SupervisionState, SupervisionVerb> workflow() {
		return SupervisionTable.TABLE;
	}

	public Supervised supervised() {
		return Objects.requireNonNull(this.subject);
	}

	/** Whether it still waits for something. */
	public boolean live() {
		return SupervisionTable.LIVE.contains(state());
	}

	public String sourceKey() {
		return this.sourceKey;
	}

	public @Nullable LocalDate openedOn() {
		return this.openedOn;
	}

	public Rung rung() {
		return this.rung;
	}

	public @Nullable String demand() {
		return this.demand;
	}

	public @Nullable DeadlineLedger answerClock() {
		return this.answerClock;
	}

	public @Nullable DueDate answerDue() {
		return this.answerDue;
	}

	public @Nullable String answerText() {
		return this.answer;
	}

	public @Nullable String decision() {
		return this.decision;
	}

	public @Nullable LocalDate decidedOn() {
		return this.decidedOn;
	}

	public @Nullable String conclusion() {
		return this.conclusion;
	}

}
