package cn.yingshang.complaint.order.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.platform.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * When somebody looks at an order next, and what was seen (红黄牌预警, C-34). A mark is a day,
 * or a day and a minute, with the order's id to be unique in its index.
 *
 * @param followUp the mark of the next look; null while nobody looks
 * @param colour how near the limit is
 * @param askCaller the day from which the caller is to be called back because the limit
 * has come (期满回访, C-30), with the id; null when not, or when that is done
 * @param callerAsked whether that is done
 */
public record Lookout(@Nullable String followUp, @Nullable Colour colour, @Nullable String askCaller,
		boolean callerAsked) {

	/** Of an order at which nobody looks. */
	public static final Lookout NONE = new Lookout(null, null, null, false);

	/** Sorts behind every day's bar, and before the next day. */
	private static final String MINUTE = "~";

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

	/**
	 * From the day on which limits begin: yellow at once where its day has come, but not
	 * for a limit that is no longer than the warning.
	 */
	public static Lookout over(Limits limits, Call call, DeadlinePolicy policy, String id) {
		if (limits.dispatchBy() != null) {
			return new Lookout(minute(limits.dispatchBy()) + "|" + id, null, null, false);
		}
		LocalDate ends = limits.nearest(call.today());
		LocalDate yellow = policy.yellowOn(ends);
		return NONE.at(yellow.isAfter(call.today()) ? yellow : ends.plusDays(1), id);
	}

	/** The same, looked at on a day. */
	public Lookout at(LocalDate day, String id) {
		return new Lookout(day + "|" + id, this.colour, this.askCaller, this.callerAsked);
	}

	/** The same, at which nobody looks. */
	public Lookout unseen() {
		return new Lookout(null, this.colour, this.askCaller, this.callerAsked);
	}

	/** The same, over for good. */
	public Lookout ended() {
		return new Lookout(null, this.colour, null, this.callerAsked);
	}

	/** The caller was called back because the limit has come. */
	public Lookout asked() {
		return new Lookout(this.followUp, this.colour, null, true);
	}

	/**
	 * Gives the alarm of a moment, and says when to look again.
	 * @param atLead whether it is still handled, so that the caller is called back on the
	 * last day
	 */
	public Lookout seen(Limits limits, boolean atLead, Call now, DeadlinePolicy policy, String id) {
		LocalDate today = now.today();
		String ask = (atLead && !this.callerAsked && this.askCaller == null && limits.lastDay(today)) ? today + "|" + id
				: this.askCaller;
		if (limits.past(now)) {
			return new Lookout(null, Colour.RED, ask, this.callerAsked);
		}
		if (limits.dispatchBy() != null) {
			return over(limits, now, policy, id);
		}
		LocalDate ends = limits.nearest(today);
		LocalDate yellow = policy.yellowOn(ends);
		boolean near = !today.isBefore(yellow);
		Colour warned = near ? Colour.YELLOW : null;
		LocalDate alarm = (atLead && today.isBefore(ends)) ? ends : ends.plusDays(1);
		return new Lookout(null, limits.silent(today) ? Colour.RED : warned, ask, this.callerAsked)
			.at(near ? alarm : yellow, id);
	}

	/** Behind all marks that are due at a moment. */
	public static String until(Instant now) {
		LocalDateTime here = LocalDateTime.ofInstant(now, CityTime.zone());
		return here.toLocalDate() + MINUTE + CLOCK.format(here) + MINUTE;
	}

	private static String minute(Instant end) {
		LocalDateTime after = LocalDateTime.ofInstant(end, CityTime.zone())
			.truncatedTo(ChronoUnit.MINUTES)
			.plusMinutes(1);
		return after.toLocalDate() + MINUTE + CLOCK.format(after);
	}

}
