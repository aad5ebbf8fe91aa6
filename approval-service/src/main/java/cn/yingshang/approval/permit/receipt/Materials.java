package cn.yingshang.approval.permit.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/** What was handed in, held against what the item asks for. */
final class Materials {

	private Materials() {
	}

	/** What there is after more came in; a later one replaces an earlier one. */
	static List<SuppliedMaterial> merge(List<SuppliedMaterial> had, List<SuppliedMaterial> more, Item item) {
		Map<String, SuppliedMaterial> all = new LinkedHashMap<>();
		had.forEach((material) -> all.put(material.code(), material));
		for (SuppliedMaterial material : more) {
			if (item.material(material.code()).isEmpty()) {
				throw new RuleViolation(Rules.A_47, "materials", material.code(), "不是该事项清单内的材料");
			}
			all.put(material.code(), material);
		}
		return List.copyOf(all.values());
	}

	/** Required materials neither handed in nor promised. */
	static List<String> missing(Item item, List<SuppliedMaterial> had, List<String> promised) {
		List<String> codes = had.stream().map(SuppliedMaterial::code).toList();
		return item.required().stream().filter((code) -> !codes.contains(code) && !promised.contains(code)).toList();
	}

	/**
	 * Refuses to go on without a required material.
	 * @throws RuleViolation naming what is missing
	 */
	static void requireComplete(List<String> missing) {
		if (!missing.isEmpty()) {
			throw new RuleViolation(Rules.A_01, "materials", null, "申请材料不齐全,缺少" + String.join("、", missing));
		}
	}

}
