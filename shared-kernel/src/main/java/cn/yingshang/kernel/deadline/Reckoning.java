package cn.yingshang.kernel.deadline;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A due date to be stored, with what it waits for (F-03): it is counted again when the
 * notice of that year is known.
 *
 * @param due the due date
 * @param awaitedYear the first year it rests on whose notice is still to come,
 * {@code null} if no notice can change it
 */
public record Reckoning(DueDate due, @Nullable Integer awaitedYear) {

	public LocalDate date() {
		return this.due.date();
	}

	/**
	 * The mark under which a store finds what waits, by year.
	 * @param id of what the date is stored in; it makes the mark unique
	 * @return {@code 2027|id}, {@code null} if nothing is waited for
	 */
	public @Nullable String awaits(String id) {
		return (this.awaitedYear != null) ? this.awaitedYear + "|" + id : null;
	}

	/**
	 * Whether what is stored is no longer what is counted.
	 * @param dueOn the stored date
	 * @param awaits the stored mark
	 * @param id of what they are stored in
	 * @return whether date or mark differ
	 */
	public boolean differs(@Nullable LocalDate dueOn, @Nullable String awaits, String id) {
		return !date().equals(dueOn) || !Objects.equals(awaits(id), awaits);
	}

}
