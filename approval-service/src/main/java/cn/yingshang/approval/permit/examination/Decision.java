package cn.yingshang.approval.permit.examination;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a case, 行政许可决定.
 *
 * @param outcome granted or refused
 * @param reasons why
 * @param remedies what the applicant may do about a refusal
 * @param decidedOn when
 * @param onSpot whether it was made on the spot
 */
public record Decision(Outcome outcome, List<Reason> reasons, @Nullable Remedies remedies, LocalDate decidedOn,
		boolean onSpot) {

	public Decision {
		reasons = List.copyOf(reasons);
	}

}
