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
 */
public record Lookout(@Nullable String followUp, @Nullable Colour colour) {

	/** Of an order at which nobody looks. */
	public static final Lookout NONE = new Lookout(null, null);

	/** Sorts behind every day's bar, and before the next day. */
	private static final String MINUTE = "~";

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

	/**
	 * From the day on which limits begin: yellow at once where its day has come, but not
	 * for a limit that is no longer than the warning.
	 */
	public static Lookout over(Limits limits, Call call, DeadlinePolicy policy, String id) {
		if (limits.dispatchBy() != null) {
			return new Lookout(minute(limits.dispatchBy()) + "|" + id, null);
		}
		LocalDate ends = limits.nearest(call.today());
		LocalDate yellow = policy.yellowOn(ends);
		return NONE.at(yellow.isAfter(call.today()) ? yellow : ends.plusDays(1), id);
	}

	/** The same, looked at on a day. */
	public Lookout at(LocalDate day, String id) {
		return new Lookout(day + "|" + id, this.colour);
	}

	/** The same, at which nobody looks. */
	public Lookout unseen() {
		return new Lookout(null, this.colour);
	}

	/** Gives the alarm of a moment, and says when to look again. */
	public Lookout seen(Limits limits, Call now, DeadlinePolicy policy, String id) {
		if (limits.past(now)) {
			return new Lookout(null, Colour.RED);
		}
		if (limits.dispatchBy() != null) {
			return over(limits, now, policy, id);
		}
		LocalDate ends = limits.nearest(now.today());
		LocalDate yellow = policy.yellowOn(ends);
		boolean near = !now.today().isBefore(yellow);
		Colour warned = near ? Colour.YELLOW : null;
		return new Lookout(null, limits.silent(now.today()) ? Colour.RED : warned)
			.at(near ? ends.plusDays(1) : yellow, id);
	}

	/** Behind all marks that are due at a moment. */
	public static String until(Instant now) {
		LocalDateTime here = LocalDateTime.ofInstant(now, CityTime.ZONE);
		return here.toLocalDate() + MINUTE + CLOCK.format(here) + MINUTE;
	}

	private static String minute(Instant end) {
		LocalDateTime after = LocalDateTime.ofInstant(end, CityTime.ZONE).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
		return after.toLocalDate() + MINUTE + CLOCK.format(after);
	}

}
