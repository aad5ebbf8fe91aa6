package cn.yingshang.credit.record.publicity;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in its publicity (公示).
 *
 * @param active whether it is in force
 * @param publishedOn when it was entered
 * @param publicUntil the last day of its maximum publicity (D-12)
 * @param endsOn when something is to be done about its maximum; null when nothing is
 * @param endedOn when it ended
 * @param keptPublished whether it stays published past its maximum
 * @param bannedUntil until when a withdrawn repair forbids another (D-21)
 */
public record Display(boolean active, @Nullable LocalDate publishedOn, @Nullable LocalDate publicUntil,
		@Nullable LocalDate endsOn, @Nullable LocalDate endedOn, boolean keptPublished,
		@Nullable LocalDate bannedUntil) {

	/** Before anything is entered. */
	public static final Display NONE = new Display(false, null, null, null, null, false, null);

	/** Begins on the day of entry. */
	public static Display begun(LocalDate on, @Nullable LocalDate bannedUntil) {
		return new Display(true, on, null, null, null, false, bannedUntil);
	}

	/** Runs to the end of the publicity of a version. */
	public Display running(Publicity publicity) {
		LocalDate until = publicity.publicUntil();
		return new Display(this.active, this.publishedOn, until, until, this.endedOn, false, this.bannedUntil);
	}

	/** Corrected, it ends at its maximum, even one that was kept (D-12). */
	public Display corrected() {
		return new Display(this.active, this.publishedOn, this.publicUntil, this.publicUntil, this.endedOn,
				this.keptPublished, this.bannedUntil);
	}

	/** Stays published past its maximum. */
	public Display kept() {
		return new Display(this.active, this.publishedOn, this.publicUntil, null, this.endedOn, true, this.bannedUntil);
	}

	public Display ended(LocalDate on) {
		return new Display(false, this.publishedOn, this.publicUntil, null, on, this.keptPublished, this.bannedUntil);
	}

	/** Shown again after a withdrawn repair (D-21). */
	public Display again(LocalDate bannedUntil) {
		return new Display(true, this.publishedOn, this.publicUntil, this.publicUntil, null, this.keptPublished,
				bannedUntil);
	}

	/**
	 * Whether everybody may read it on a day.
	 * @param version the version in force
	 * @param disclosure the decision to publish it nonetheless, if there is one
	 */
	public boolean publicOn(LocalDate today, RecordVersion version, @Nullable Disclosure disclosure) {
		boolean running = this.publicUntil != null && !today.isAfter(this.publicUntil);
		return this.active && (running || this.keptPublished)
				&& (version.open() || (disclosure != null && disclosure.covers(today)));
	}

	/** Whether its maximum is over and something is to be done about it. */
	public boolean maximumOver(LocalDate today) {
		return this.endsOn != null && this.endsOn.isBefore(today);
	}

}
