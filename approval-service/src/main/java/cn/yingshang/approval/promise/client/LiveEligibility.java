package cn.yingshang.approval.promise.client;

import java.util.List;

import cn.yingshang.approval.promise.Eligibility;
import cn.yingshang.approval.promise.Ground;
import cn.yingshang.approval.promise.Standing;
import cn.yingshang.platform.client.RemoteProblem;
import cn.yingshang.platform.client.RemoteUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live check, with the safe answer when credit-service is down, slow, refuses or
 * answers nonsense: nobody is trusted on a promise, and everybody can apply (decision
 * 13).
 */
final class LiveEligibility implements Eligibility {

	private static final Logger logger = LoggerFactory.getLogger(LiveEligibility.class);

	private final CreditStanding credit;

	LiveEligibility(CreditStanding credit) {
		this.credit = credit;
	}

	@Override
	public Standing of(String creditCode) {
		try {
			return judge(creditCode, this.credit.eligibility(creditCode));
		}
		catch (RemoteUnavailable | RemoteProblem ex) {
			logger.warn("no live check for {}: {}", creditCode, ex.getMessage());
			return Standing.unknown();
		}
	}

	private static Standing judge(String creditCode, EligibilityTold told) {
		Boolean eligible = told.eligible();
		if (eligible == null || !creditCode.equals(told.creditCode())) {
			logger.warn("no live check for {}: the answer is about {}", creditCode, told.creditCode());
			return Standing.unknown();
		}
		List<Ground> reasons = told.reasons();
		return eligible ? Standing.eligible() : Standing.notEligible((reasons != null) ? reasons : List.of());
	}

}
