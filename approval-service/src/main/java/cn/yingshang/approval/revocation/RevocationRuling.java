package cn.yingshang.approval.revocation;

import java.util.List;

import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import org.jspecify.annotations.Nullable;

/**
 * What the head decides, and then what was decided.
 *
 * @param outcome revoked or kept
 * @param reasons why
 * @param remedies named with a revocation
 */
public record RevocationRuling(RevocationOutcome outcome, List<Reason> reasons, @Nullable Remedies remedies) {

	public RevocationRuling {
		reasons = List.copyOf(reasons);
	}

}
