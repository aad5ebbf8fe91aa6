package cn.yingshang.inspection.candidate;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A substantiated complaint that may become a triggered inspection (触发式监管线索, B-24
 * exception): an officer decides, the visit itself still needs its approval (B-26).
 */
public final class Candidate extends Aggregate<Candidate.State, Candidate.Verb> {

	/** Handler of substantiated orders. */
	public static final String RAISER = "candidate-raiser";

	/** Handler of closed orders. */
	public static final String CLOSER = "candidate-closer";

	/** Whether it is decided. */
	public enum State {

		OPEN, TURNED, DISMISSED

	}

	/** What can be done. */
	public enum Verb {

		RAISE, NOTE_CLOSING, TURN, DISMISS

	}

	/** The table. */
	public static final Workflow<State, Verb> TABLE = Workflow.of("inspection", "candidate", State.class, Verb.class)
		.creates(Verb.RAISE, State.OPEN, Who.system(RAISER))
		.stays(EnumSet.allOf(State.class), Verb.NOTE_CLOSING, Who.system(CLOSER))
		.row(State.OPEN, Verb.TURN, State.TURNED, Who.roles(Role.HEAD), "candidate.turned")
		.row(State.OPEN, Verb.DISMISS, State.DISMISSED, Who.roles(Role.HEAD))
		.build();

	private String orderId = "";

	private String orderNumber = "";

	private String category = "";

	private @Nullable LocalDate substantiatedOn;

	private @Nullable Closing closing;

	private @Nullable String visitId;

	private @Nullable LocalDate visitBy;

	/** The head's words; in no timeline, which is hashed. */
	private @Nullable String dismissedBecause;

	@SuppressWarnings("unused")
	private Candidate() {
	}

	public Candidate(String id, Call call, Clue clue) {
		super(id);
		place(clue.department(), clue.region(), clue.creditCode());
		this.orderId = clue.orderId();
		this.orderNumber = clue.orderNumber();
		this.category = clue.category();
		this.substantiatedOn = clue.substantiatedOn();
		begin(Verb.RAISE, call).note("order", this.orderNumber).note("category", this.category);
	}

	@Override
	public Workflow<State, Verb> workflow() {
		return TABLE;
	}

	/** Notes how the complaint ended. */
	public void noteClosing(Call call, Closing closed) {
		step(Verb.NOTE_CLOSING, call).note("outcome", closed.outcome()).note("satisfied", closed.satisfied());
		this.closing = closed;
	}

	/** Has a triggered visit scheduled until a day. */
	public void turn(Call call, String visit, LocalDate by) {
		require(Verb.TURN, call);
		if (by.isBefore(call.today())) {
			throw new RuleViolation(Rules.B_26, "dueOn", by.toString(), "检查期限不能早于今日");
		}
		if (by.isAfter(call.today().plusDays(DeadlineLedger.LONGEST))) {
			throw new RuleViolation(Rules.B_26, "dueOn", by.toString(), "检查期限不能超过" + DeadlineLedger.LONGEST + "日");
		}
		step(Verb.TURN, call).note("visit", visit).note("dueOn", by).raise("candidate.turned", new Turned(id(), visit));
		this.visitId = visit;
		this.visitBy = by;
	}

	public void dismiss(Call call, String reason) {
		step(Verb.DISMISS, call);
		this.dismissedBecause = reason;
	}

	/** The department that decides on it. */
	String lead() {
		return Objects.requireNonNull(department(), "a candidate of no department");
	}

	/** The enterprise. */
	public String creditCode() {
		return Objects.requireNonNull(party(), "a candidate without an enterprise");
	}

	public Optional<String> dismissedBecause() {
		return Optional.ofNullable(this.dismissedBecause);
	}

	public String orderId() {
		return this.orderId;
	}

	public String orderNumber() {
		return this.orderNumber;
	}

	public String category() {
		return this.category;
	}

	public Optional<LocalDate> substantiatedOn() {
		return Optional.ofNullable(this.substantiatedOn);
	}

	public Optional<Closing> closing() {
		return Optional.ofNullable(this.closing);
	}

	public Optional<String> visitId() {
		return Optional.ofNullable(this.visitId);
	}

	public Optional<LocalDate> visitBy() {
		return Optional.ofNullable(this.visitBy);
	}

	/**
	 * What the hotline tells.
	 *
	 * @param orderId the order
	 * @param orderNumber its number
	 * @param creditCode the enterprise
	 * @param region where
	 * @param department whose matter it is
	 * @param category what it is about
	 * @param substantiatedOn when it was found to be true
	 */
	public record Clue(String orderId, String orderNumber, String creditCode, String region, String department,
			String category, LocalDate substantiatedOn) {
	}

	/**
	 * How the complaint ended.
	 *
	 * @param outcome in the hotline's words
	 * @param satisfied whether the caller was
	 * @param closedOn when
	 * @param rounds how often it was handled
	 */
	public record Closing(String outcome, @Nullable Boolean satisfied, LocalDate closedOn, int rounds) {
	}

	/** For the scheduler: a visit is wanted. */
	public record Turned(String candidateId, String visitId) {
	}

}
