package cn.yingshang.kernel.deadline;

/**
 * The ledger refuses an entry that would make it unlawful or unreadable; the message says
 * why.
 */
public final class LedgerRefused extends IllegalArgumentException {

	private final String reason;

	LedgerRefused(Reason reason, String message) {
		super(message);
		this.reason = reason.name();
	}

	/**
	 * The stable reason code.
	 * @return one of {@link Reason}'s names
	 */
	public String reason() {
		return this.reason;
	}

	/** Why an entry is refused. */
	public enum Reason {

		/** The applicant was not told in writing. */
		NO_WRITTEN_NOTICE,

		/** The clock stands still already. */
		ALREADY_PAUSED,

		/** The clock is running. */
		NOT_PAUSED,

		/** Dates out of order. */
		DATES_OUT_OF_ORDER,

		/**
		 * A number of days, a rule id, a reason or an approver is missing or out of
		 * range.
		 */
		INCOMPLETE,

		/**
		 * More days than anybody may set, or an end after
		 * {@link DeadlineLedger#LAST_DAY}.
		 */
		OUT_OF_RANGE

	}

}
