package cn.yingshang.approval.subject;

import java.util.Optional;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/** The enterprises known here. */
public interface Subjects {

	Optional<KnownSubject> find(String creditCode);

	/**
	 * The enterprise.
	 * @throws RuleViolation when credit-service has not told of it (decision 12)
	 */
	default KnownSubject require(String creditCode) {
		return find(creditCode).orElseThrow(() -> new RuleViolation(Rules.H_01, "creditCode", creditCode,
				"no subject with this credit code is known; credit-service registers subjects"));
	}

}
