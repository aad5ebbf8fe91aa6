package cn.yingshang.complaint.order.intake;

import cn.yingshang.complaint.order.OrderVerb;
import cn.yingshang.complaint.reporter.SealedReporter;
import org.jspecify.annotations.Nullable;

/**
 * All an operator takes down at once.
 *
 * @param matter what is asked
 * @param region where it lies
 * @param complainant credit code of the enterprise that called (C-38); as much a caller's
 * identity as a name is
 * @param reporter who called, sealed
 * @param phoneMac under which the telephone number is found
 * @param exclusion why it is not taken (C-02)
 * @param emergency where it goes at once (C-03)
 */
public record Intake(Matter matter, String region, @Nullable String complainant, @Nullable SealedReporter reporter,
		@Nullable String phoneMac, @Nullable Exclusion exclusion, @Nullable Emergency emergency) {

	OrderVerb verb() {
		if (this.emergency != null) {
			return OrderVerb.REDIRECT;
		}
		return (this.exclusion != null) ? OrderVerb.NOT_ACCEPT : OrderVerb.RECEIVE;
	}

}
