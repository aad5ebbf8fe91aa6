package cn.yingshang.complaint.order.handling;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Who handles an order, and what happened there (办理, C-12, C-20 to C-23, C-32, C-36).
 *
 * @param dispatch to whom it was sent
 * @param returns who gave it back
 * @param contacts attempts to speak with the caller
 * @param recused accounts that take no further step
 * @param secondHandlings how often it was handled again
 */
public record Handling(@Nullable Dispatch dispatch, List<Returned> returns, List<Contacted> contacts,
		List<String> recused, int secondHandlings) {

	/** Of an order that was never dispatched. */
	public static final Handling NONE = new Handling(null, List.of(), List.of(), List.of(), 0);

	public Handling {
		returns = (returns != null) ? List.copyOf(returns) : List.of();
		contacts = (contacts != null) ? List.copyOf(contacts) : List.of();
		recused = (recused != null) ? List.copyOf(recused) : List.of();
	}

	/**
	 * Sent to the lead and the assisting units (C-22, C-23); to whom gave it back only by
	 * ruling (C-21), and with a law's limit only where that is the longer one (C-15).
	 */
	public Handling dispatched(Dispatch to, Matter matter, DeadlinePolicy policy) {
		to.requireFitting();
		if (awaitsRuling()) {
			throw new RuleViolation(Rules.C_07, "lead.department", to.lead().department(), "退单尚未裁定,裁定后方可再次派单");
		}
		if (!to.direct() && returnedBy(to.lead().department())) {
			throw new RuleViolation(Rules.C_21, "direct", false, "该单位已退单,再次派给须由热线直接指派");
		}
		if (to.statutory() != null) {
			policy.requireLonger(matter, to.on(), to.statutory());
		}
		return new Handling(to, this.returns, this.contacts, this.recused, this.secondHandlings);
	}

	/** Given back, once, in time and never after a ruling (C-21). */
	public Handling returned(String basis, LocalDate on, DeadlinePolicy policy) {
		Dispatch from = present();
		if (from.direct()) {
			throw new RuleViolation(Rules.C_21, "basis", null, "经裁定或直接指派的工单不得退单");
		}
		if (returnedBy(from.lead().department())) {
			throw new RuleViolation(Rules.C_21, "basis", null, "每个单位对同一工单只能退单一次");
		}
		if (!policy.mayStillReturn(from.on(), on)) {
			throw new RuleViolation(Rules.C_21, "basis", null, "退单应在派单后" + policy.settings().returnDays() + "个工作日内提出");
		}
		return new Handling(this.dispatch, with(this.returns, new Returned(from.lead().department(), basis, on, null)),
				this.contacts, this.recused, this.secondHandlings);
	}

	/** Whether a return is not ruled on yet (C-07). */
	public boolean awaitsRuling() {
		return last().map((back) -> back.ruling() == null).orElse(false);
	}

	/** The hotline's ruling on the last return (C-07). */
	public Handling ruled(Ruling ruling) {
		if (!awaitsRuling()) {
			throw new RuleViolation(Rules.C_07, "upheld", ruling.upheld(), "没有待裁定的退单");
		}
		Returned back = last().orElseThrow();
		List<Returned> before = this.returns.subList(0, this.returns.size() - 1);
		return new Handling(this.dispatch,
				with(before, new Returned(back.department(), back.basis(), back.on(), ruling)), this.contacts,
				this.recused, this.secondHandlings);
	}

	/** Who refused its own duty, as was ruled (C-33). */
	public Optional<String> refuser() {
		return last().filter(Returned::refused).map(Returned::department);
	}

	private Optional<Returned> last() {
		return this.returns.isEmpty() ? Optional.empty() : Optional.of(this.returns.get(this.returns.size() - 1));
	}

	public Handling contacted(Contacted attempt) {
		return new Handling(this.dispatch, this.returns, with(this.contacts, attempt), this.recused,
				this.secondHandlings);
	}

	public Handling without(String account) {
		return new Handling(this.dispatch, this.returns, this.contacts, with(this.recused, account),
				this.secondHandlings);
	}

	/** Handled once more by the same unit (C-32). */
	public Handling again() {
		return new Handling(this.dispatch, this.returns, this.contacts, this.recused, this.secondHandlings + 1);
	}

	/** How often it was handled (C-32). */
	public int rounds() {
		return 1 + this.secondHandlings;
	}

	/** The dispatch of an order that has one. */
	public Dispatch present() {
		return Objects.requireNonNull(this.dispatch);
	}

	/** Whether any unit was ever asked to assist in the present dispatch. */
	public boolean assisted() {
		return this.dispatch != null && !this.dispatch.assisting().isEmpty();
	}

	/** Whether the lead may still give it back, the time apart (C-21). */
	public boolean returnable() {
		Dispatch from = present();
		return !from.direct() && !returnedBy(from.lead().department());
	}

	/** Whether the handler is of the level that leads (C-22). */
	public boolean ledBy(Actor actor) {
		Unit lead = present().lead();
		return lead.level() != Unit.Level.CITY || actor.may(EnumSet.of(Role.HANDLER), lead.department(), Grant.ANY);
	}

	/** Refuses who is of the level that does not lead (C-22). */
	public void requireLed(Actor actor) {
		if (!ledBy(actor)) {
			throw new NotAllowed("order: the city's department leads here (C-22)");
		}
	}

	private boolean returnedBy(String department) {
		return this.returns.stream().anyMatch((earlier) -> earlier.department().equals(department));
	}

	private static <T> List<T> with(List<T> before, T more) {
		return Stream.concat(before.stream(), Stream.of(more)).toList();
	}

}
