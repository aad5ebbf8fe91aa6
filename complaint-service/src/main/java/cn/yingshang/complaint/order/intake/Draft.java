package cn.yingshang.complaint.order.intake;

import org.jspecify.annotations.Nullable;

/**
 * All an operator takes down at once (来电登记).
 *
 * @param matter what is asked
 * @param region where it lies
 * @param complainant credit code of the enterprise that called (C-38); as much a caller's
 * identity as a name is
 * @param exclusion why it is not taken (C-02)
 * @param emergency where it goes at once (C-03)
 */
public record Draft(Matter matter, String region, @Nullable String complainant, @Nullable Exclusion exclusion,
		@Nullable Emergency emergency) {

	/** The same with text in which nobody is named. */
	public Draft about(Matter starred) {
		return new Draft(starred, this.region, this.complainant, this.exclusion, this.emergency);
	}

	/** The same in a region by its code. */
	public Draft in(String code) {
		return new Draft(this.matter, code, this.complainant, this.exclusion, this.emergency);
	}

}
