package cn.yingshang.credit.repair;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How an application was decided (D-16, D-34).
 *
 * @param outcome how
 * @param reason why
 * @param remedies what the applicant can do about it
 * @param decidedOn when
 * @param timely whether within the clock (D-32)
 */
public record Decision(Outcome outcome, String reason, @Nullable String remedies, LocalDate decidedOn, boolean timely) {

	/** How an application ends. */
	public enum Outcome {

		/** The record is repaired. */
		REPAIRED,

		/** It is not; with reason and remedies. */
		REFUSED

	}

}
