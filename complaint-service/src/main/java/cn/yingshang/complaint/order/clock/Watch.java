package cn.yingshang.complaint.order.clock;

import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.kernel.deadline.Reckoning;
import org.jspecify.annotations.Nullable;

/**
 * The limit an order runs under, and when somebody looks at it next (时限监控, C-34). Its
 * marks carry the order's id, so that each is unique in its index.
 *
 * @param clock the limit
 * @param due when it ends
 * @param dueOn the day by which the order stands in its queue
 * @param awaits the year of the notice that the date waits for, with the id
 * @param followUp the day of the next look, with the id; null while nobody looks
 * @param colour how near it is
 */
public record Watch(@Nullable DeadlineLedger clock, @Nullable DueDate due, @Nullable LocalDate dueOn,
		@Nullable String awaits, @Nullable String followUp, @Nullable Colour colour) {

	/** Of an order that waits for nothing. */
	public static final Watch NONE = new Watch(null, null, null, null, null, null);

	/** Of an order that is over on the day it came. */
	public static Watch over(LocalDate on) {
		return new Watch(null, null, on, null, null, null);
	}

	/** The same under a limit. */
	public Watch run(DeadlineLedger ledger, DeadlinePolicy policy, String id) {
		Reckoning counted = policy.reckon(ledger);
		return new Watch(ledger, counted.due(), counted.date(), counted.awaits(id), this.followUp, this.colour);
	}

	/** The same, looked at on a day. */
	public Watch look(LocalDate on, String id) {
		return new Watch(this.clock, this.due, this.dueOn, this.awaits, on + "|" + id, this.colour);
	}

	/** The same, looked at when the first alarm is due. */
	public Watch alarm(DeadlinePolicy policy, String id) {
		return look(policy.yellowOn(day()), id);
	}

	/** The same, at which nobody looks. */
	public Watch unseen() {
		return new Watch(this.clock, this.due, this.dueOn, this.awaits, null, this.colour);
	}

	/** The same, whose limit is over for it, whatever a later notice says. */
	public Watch ended() {
		return new Watch(this.clock, this.due, this.dueOn, null, null, this.colour);
	}

	public Watch coloured(@Nullable Colour now) {
		return new Watch(this.clock, this.due, this.dueOn, this.awaits, this.followUp, now);
	}

	/** Gives the alarm of a day (C-34), and says when to look again. */
	public Watch seen(LocalDate today, DeadlinePolicy policy, String id) {
		if (past(today)) {
			return coloured(Colour.RED).unseen();
		}
		boolean near = !today.isBefore(policy.yellowOn(day()));
		return coloured(near ? Colour.YELLOW : null).look(near ? day().plusDays(1) : policy.yellowOn(day()), id);
	}

	/** Whether the last day is over. */
	public boolean past(LocalDate today) {
		return this.dueOn != null && today.isAfter(this.dueOn);
	}

	/** Whether a notice that has come changes the date (F-03). */
	public boolean stale(DeadlinePolicy policy, String id) {
		return this.clock != null && this.awaits != null
				&& policy.reckon(this.clock).differs(this.dueOn, this.awaits, id);
	}

	/** The limit, of an order that has one. */
	public DeadlineLedger limit() {
		return Objects.requireNonNull(this.clock);
	}

	private LocalDate day() {
		return Objects.requireNonNull(this.dueOn);
	}

}
