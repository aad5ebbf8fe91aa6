package cn.yingshang.complaint.order.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.kernel.deadline.Reckoning;
import cn.yingshang.platform.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * The limits an order runs under (时限, C-12 to C-17, C-30): the one its caller was told,
 * and the one of the stage it is in.
 *
 * @param clock until when it is dispatched, then until when it is handled
 * @param due when that ends
 * @param stage until when what was reported is reviewed, asked about and closed
 * @param dueOn the day by which the order stands in its queue: of its stage
 * @param dispatchBy until when an urgent one is dispatched
 * @param contactOn until when the caller is contacted; null when that is done
 * @param awaits the year of the notice that a date waits for, with the order's id to be
 * unique in its index
 */
public record Limits(@Nullable DeadlineLedger clock, @Nullable DueDate due, @Nullable DeadlineLedger stage,
		@Nullable LocalDate dueOn, @Nullable Instant dispatchBy, @Nullable LocalDate contactOn,
		@Nullable String awaits) {

	/** Of an order that waits for nothing. */
	public static final Limits NONE = new Limits(null, null, null, null, null, null, null);

	/** Of an order that is over on the day it came. */
	public static Limits over(LocalDate on) {
		return new Limits(null, null, null, on, null, null, null);
	}

	/** Until it is dispatched: an urgent one within minutes (C-17). */
	public static Limits dispatch(Call call, boolean urgent, DeadlinePolicy policy, String id) {
		Limits limits = NONE.run(policy.dispatchClock(call, urgent), policy, id);
		Instant by = call.at().plus(policy.settings().urgentMinutes(), ChronoUnit.MINUTES);
		return urgent ? new Limits(limits.clock, limits.due, null, limits.dueOn, by, null, limits.awaits) : limits;
	}

	/** Under a limit of handling. */
	public Limits run(DeadlineLedger ledger, DeadlinePolicy policy, String id) {
		Reckoning counted = policy.reckon(ledger);
		return new Limits(ledger, counted.due(), null, counted.date(), null, this.contactOn, counted.awaits(id));
	}

	/** In a stage after the report, with its own limit. */
	public Limits staged(DeadlineLedger ledger, DeadlinePolicy policy, String id) {
		Reckoning counted = policy.reckon(ledger);
		String year = counted.awaits(id);
		return new Limits(this.clock, this.due, ledger, counted.date(), null, null,
				(year != null) ? year : this.awaits);
	}

	/** The same, with a day by which the caller is contacted (C-12). */
	public Limits contactBy(@Nullable LocalDate day) {
		return new Limits(this.clock, this.due, this.stage, this.dueOn, this.dispatchBy, day, this.awaits);
	}

	/** The same, which are over for it, whatever a later notice says. */
	public Limits ended() {
		return new Limits(this.clock, this.due, this.stage, this.dueOn, null, null, null);
	}

	/** Counted again after a notice has come (F-03). */
	public Limits recounted(DeadlinePolicy policy, String id) {
		Limits main = run(limit(), policy, id);
		Limits again = (this.stage != null) ? main.staged(this.stage, policy, id) : main;
		return new Limits(again.clock, again.due, again.stage, again.dueOn, this.dispatchBy, this.contactOn,
				again.awaits);
	}

	/** Whether a notice that has come changes a date (F-03). */
	public boolean stale(DeadlinePolicy policy, String id) {
		return this.clock != null && this.awaits != null && !recounted(policy, id).equals(this);
	}

	/** Whether the stage is past its limit (C-34). */
	public boolean past(Call now) {
		return (this.dispatchBy != null && now.at().isAfter(this.dispatchBy))
				|| (this.dueOn != null && now.today().isAfter(this.dueOn));
	}

	/** Whether the caller should have been contacted by now (C-12). */
	public boolean silent(LocalDate today) {
		return this.contactOn != null && today.isAfter(this.contactOn);
	}

	/** Whether what the caller was told ends today or has ended. */
	boolean lastDay(LocalDate today) {
		return this.due != null && !today.isBefore(this.due.date());
	}

	/** The next day on which something ends that has not ended yet. */
	LocalDate nearest(LocalDate today) {
		LocalDate day = Objects.requireNonNull(this.dueOn);
		boolean contact = this.contactOn != null && !silent(today) && this.contactOn.isBefore(day);
		return contact ? Objects.requireNonNull(this.contactOn) : day;
	}

	/** The limit, of an order that has one. */
	public DeadlineLedger limit() {
		return Objects.requireNonNull(this.clock);
	}

}
