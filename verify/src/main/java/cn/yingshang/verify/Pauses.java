package cn.yingshang.verify;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The pauses of an explanation: which one a day falls into, asked day by day.
 */
final class Pauses {

	/** As many of the days told count. */
	private static final int LONGEST = 3650;

	private final List<Document> pauses;

	private final @Nullable LocalDate asOf;

	private int told;

	Pauses(List<Document> pauses, LocalDate trigger, @Nullable LocalDate asOf) {
		this.pauses = pauses;
		this.asOf = asOf;
		LocalDate free = trigger;
		for (int i = 0; i < pauses.size(); i++) {
			Document pause = pauses.get(i);
			DoesNotVerify.unless(!pause.text("noticeNumber").isBlank(),
					"%s has no written notice: the clock did not stop", pause.place());
			DoesNotVerify.unless(!pause.text("ground").isBlank() && !pause.text("groundLabel").isBlank(),
					"%s has no ground", pause.place());
			LocalDate from = pause.date("from");
			LocalDate to = pause.optionalDate("to");
			DoesNotVerify.unless(!from.isBefore(free) && (to == null || !to.isBefore(from)), "%s is out of order",
					pause.place());
			DoesNotVerify.unless(to != null || i == pauses.size() - 1, "%s is open but not the last", pause.place());
			free = (to != null) ? to : from;
			Integer expected = pause.optionalNumber("expectedDays");
			DoesNotVerify.unless(expected == null || expected > 0, "%s was told to take no day", pause.place());
			this.told = (to == null && expected != null) ? Math.min(expected, LONGEST) : 0;
		}
	}

	/** The pause that is not over, if it has begun by that day. */
	@Nullable Document standing(LocalDate end) {
		Document last = this.pauses.isEmpty() ? null : this.pauses.get(this.pauses.size() - 1);
		return (last != null && !last.has("to") && !last.date("from").isAfter(end)) ? last : null;
	}

	@Nullable Document on(LocalDate date, boolean countable) {
		for (Document pause : this.pauses) {
			LocalDate to = pause.optionalDate("to");
			if (!date.isBefore(pause.date("from")) && ((to != null) ? date.isBefore(to) : standing(date, countable))) {
				return pause;
			}
		}
		return null;
	}

	private boolean standing(LocalDate date, boolean countable) {
		boolean within = this.told > 0;
		if (within && countable) {
			this.told--;
		}
		return within || (this.asOf != null && !date.isAfter(this.asOf));
	}

}
