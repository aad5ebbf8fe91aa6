package cn.yingshang.credit.subject;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One line of the promise register (承诺台账): what became of a permit granted on the
 * applicant's word. The facts come from two services in any order, so each sets only its
 * own date.
 *
 * @param caseId the approval case
 * @param item the item
 * @param licenceNumber the licence
 * @param madeOn granted on the promise
 * @param keptOn found kept
 * @param brokenOn found broken and not corrected
 * @param revokedOn licence revoked
 */
public record Promise(String caseId, @Nullable String item, @Nullable String licenceNumber, @Nullable LocalDate madeOn,
		@Nullable LocalDate keptOn, @Nullable LocalDate brokenOn, @Nullable LocalDate revokedOn) {

	static Promise of(String caseId) {
		return new Promise(caseId, null, null, null, null, null, null);
	}

	Promise made(@Nullable String item, @Nullable String licenceNumber, LocalDate on) {
		return new Promise(this.caseId, item, licenceNumber, on, this.keptOn, this.brokenOn, this.revokedOn);
	}

	Promise kept(LocalDate on) {
		return new Promise(this.caseId, this.item, this.licenceNumber, this.madeOn, on, this.brokenOn, this.revokedOn);
	}

	Promise broken(LocalDate on) {
		return new Promise(this.caseId, this.item, this.licenceNumber, this.madeOn, this.keptOn, on, this.revokedOn);
	}

	Promise revoked(LocalDate on) {
		return new Promise(this.caseId, this.item, this.licenceNumber, this.madeOn, this.keptOn, this.brokenOn, on);
	}

	/** What became of it, the gravest outcome first. */
	public Outcome outcome() {
		if (this.revokedOn != null) {
			return Outcome.REVOKED;
		}
		if (this.brokenOn != null) {
			return Outcome.BROKEN;
		}
		return (this.keptOn != null) ? Outcome.KEPT : Outcome.MADE;
	}

	/** What becomes of a promise. */
	public enum Outcome {

		/** Made, not yet verified. */
		MADE,

		/** Verified and kept. */
		KEPT,

		/** Broken and not corrected in time. */
		BROKEN,

		/** The licence granted on it is revoked. */
		REVOKED

	}

}
