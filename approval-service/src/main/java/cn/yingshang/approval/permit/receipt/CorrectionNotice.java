package cn.yingshang.approval.permit.receipt;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The one-time notice of everything to be put right, 一次性告知.
 *
 * @param round the submission it answers
 * @param givenOn when it was given
 * @param items all that is to be put right
 */
public record CorrectionNotice(int round, LocalDate givenOn, List<Correction> items) {

	public CorrectionNotice {
		items = List.copyOf(items);
	}

	/**
	 * Checks that the notice is complete the first time and asks for nothing new later
	 * (A-03, A-47).
	 * @param item what the applicant may be asked for
	 * @param missing required materials that are not there
	 * @param askable what a later notice may still name; null for the first notice
	 */
	static void require(List<Correction> items, Item item, List<String> missing, @Nullable Set<String> askable) {
		if (items.isEmpty()) {
			throw new RuleViolation(Rules.A_03, "items", null, "补正告知应当列明需要补正的全部内容");
		}
		requireListed(items, item);
		Set<String> named = new LinkedHashSet<>();
		for (Correction correction : items) {
			named.add(correction.material());
			if (askable != null && !askable.contains(correction.material())) {
				throw new RuleViolation(Rules.A_03, "items", correction.material(), "首次告知未列明的内容不得再次要求补正");
			}
		}
		for (String code : missing) {
			if (!named.contains(code)) {
				throw new RuleViolation(Rules.A_03, "items", code, "应当一次告知需要补正的全部内容,遗漏材料" + code);
			}
		}
	}

	/**
	 * Checks that the applicant is asked for nothing that is not on the list.
	 * @throws RuleViolation naming the material
	 */
	static void requireListed(List<Correction> items, Item item) {
		for (Correction correction : items) {
			if (item.material(correction.material()).isEmpty()) {
				throw new RuleViolation(Rules.A_47, "items", correction.material(), "不得要求清单以外的材料");
			}
		}
	}

}
