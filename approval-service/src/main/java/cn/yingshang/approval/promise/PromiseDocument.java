package cn.yingshang.approval.promise;

import java.util.List;
import cn.yingshang.approval.catalogue.Condition;
import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.catalogue.Material;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's promise, 告知承诺书: item, conditions, materials, verification power,
 * consequences of a false promise, consent to public display.
 *
 * @param item the item promised for
 * @param conditions codes of the conditions promised to be met
 * @param materials codes of the materials promised instead of handed in
 * @param verificationAccepted that the organ may verify afterwards
 * @param consequencesAccepted that the consequences of a false promise are known
 * @param publicDisplayConsent that the promise may be displayed in public
 */
public record PromiseDocument(String item, List<String> conditions, List<String> materials,
		boolean verificationAccepted, boolean consequencesAccepted, boolean publicDisplayConsent) {

	private static final Rules RULE = Rules.A_78;

	public PromiseDocument {
		conditions = List.copyOf(conditions);
		materials = List.copyOf(materials);
	}

	/**
	 * Checks that the promise states all that A-78 asks for.
	 * @throws RuleViolation naming what is missing
	 */
	static PromiseDocument require(@Nullable PromiseDocument promise, Item item) {
		if (promise == null) {
			throw new RuleViolation(RULE, "promise", null, "选择告知承诺的,应当提交告知承诺书");
		}
		if (!promise.item.equals(item.code())) {
			throw new RuleViolation(RULE, "promise.item", promise.item, "承诺书的事项与申请事项不一致");
		}
		for (Condition condition : item.conditions()) {
			if (!promise.conditions.contains(condition.code())) {
				throw new RuleViolation(RULE, "promise.conditions", null,
						"承诺书未载明条件" + condition.code() + ":" + condition.text());
			}
		}
		for (String code : promise.materials) {
			if (item.material(code).filter(Material::promisable).isEmpty()) {
				throw new RuleViolation(RULE, "promise.materials", code, "该材料不能以承诺代替");
			}
		}
		requireStated(promise.verificationAccepted, "promise.verificationAccepted", "承诺书应当载明行政机关的核查权力");
		requireStated(promise.consequencesAccepted, "promise.consequencesAccepted", "承诺书应当载明不实承诺的后果");
		requireStated(promise.publicDisplayConsent, "promise.publicDisplayConsent", "承诺书应当载明同意公示");
		return promise;
	}

	private static void requireStated(boolean stated, String field, String message) {
		if (!stated) {
			throw new RuleViolation(RULE, field, false, message);
		}
	}

}
