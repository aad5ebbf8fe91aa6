package cn.yingshang.approval.permit.examination;

import java.util.List;

import cn.yingshang.approval.catalogue.Examination;
import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/** Who verifies the substance of an application, 核查人员. */
final class Examiners {

	private static final int AT_LEAST = 2;

	private Examiners() {
	}

	/**
	 * Checks that two officers or more verify where substance is verified.
	 * @throws RuleViolation when there are fewer, or one is named twice
	 */
	static List<String> require(List<String> officers, Item item) {
		List<String> distinct = officers.stream().filter((officer) -> !officer.isBlank()).distinct().toList();
		if (item.examination() == Examination.ON_SITE && distinct.size() < AT_LEAST) {
			throw new RuleViolation(Rules.A_05, "officers", distinct.size(), "需要对实质内容核实的,应当指派两名以上工作人员");
		}
		return distinct;
	}

}
