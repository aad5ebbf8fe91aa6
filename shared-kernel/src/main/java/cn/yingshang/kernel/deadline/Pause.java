package cn.yingshang.kernel.deadline;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A time during which the clock stands still (不计入期限, A-12): from its first day up to, not
 * including, the day it runs again.
 *
 * @param ground code of the legal ground
 * @param groundLabel its Chinese name
 * @param noticeNumber number of the written notice (书面告知) to the applicant, never blank
 * @param from first day not counted
 * @param to first day counted again, {@code null} while the clock stands still
 * @param expectedDays the needed time told to the applicant, in the ledger's unit of
 * days, if told
 */
public record Pause(String ground, String groundLabel, String noticeNumber, LocalDate from, @Nullable LocalDate to,
		@Nullable Integer expectedDays) {

	/** The most days a new pause may be told to take; what is stored counts up to it. */
	public static final int LONGEST = 3650;

	/**
	 * Checks the pause.
	 * @throws LedgerRefused without a written notice, or if dates or days make no sense
	 */
	public Pause {
		if (noticeNumber == null || noticeNumber.isBlank()) {
			throw new LedgerRefused(LedgerRefused.Reason.NO_WRITTEN_NOTICE,
					"No written notice to the applicant: the clock does not stop (A-12)");
		}
		if (ground == null || ground.isBlank() || groundLabel == null || groundLabel.isBlank()) {
			throw new LedgerRefused(LedgerRefused.Reason.INCOMPLETE, "A pause needs a legal ground");
		}
		if (expectedDays != null && expectedDays < 1) {
			throw new LedgerRefused(LedgerRefused.Reason.INCOMPLETE, "Expected days must be 1 or more");
		}
		if (to != null && to.isBefore(from)) {
			throw new LedgerRefused(LedgerRefused.Reason.DATES_OUT_OF_ORDER,
					"The clock can not run again on " + to + ", before it stopped on " + from);
		}
	}

	Pause until(LocalDate resumedOn) {
		return new Pause(this.ground, this.groundLabel, this.noticeNumber, this.from, resumedOn, this.expectedDays);
	}

	boolean open() {
		return this.to == null;
	}

}
