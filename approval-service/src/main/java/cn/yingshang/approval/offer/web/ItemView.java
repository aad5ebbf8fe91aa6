package cn.yingshang.approval.offer.web;

import java.util.List;

import cn.yingshang.approval.catalogue.Condition;
import cn.yingshang.approval.catalogue.Examination;
import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.catalogue.ItemKind;
import cn.yingshang.approval.catalogue.Material;
import cn.yingshang.approval.catalogue.VerificationMode;
import cn.yingshang.approval.promise.Ground;
import org.jspecify.annotations.Nullable;

/**
 * An item as anybody may read it.
 *
 * @param code our short code
 * @param itemCode the implementation code
 * @param warnings what misses the city's target
 * @param promise what a promise must state, where one is allowed
 * @param promiseLane how the promise lane looks for one enterprise; only a hint
 */
record ItemView(String code, int version, String name, String department, String itemCode, ItemKind kind,
		int statutoryDays, int extensionDays, int promisedDays, Examination examination, List<String> basis,
		List<Condition> conditions, List<Material> materials, List<String> warnings, PromiseView promise,
		@Nullable Hint promiseLane) {

	static ItemView of(Item item, int defaultDays, @Nullable Hint hint) {
		return new ItemView(item.code(), item.version(), item.name(), item.department(), item.itemCode().value(),
				item.kind(), item.statutoryDays(), item.extensionDays(), item.promisedDays(), item.examination(),
				item.basis(), item.conditions(), item.materials(), item.warnings(), PromiseView.of(item, defaultDays),
				hint);
	}

	/**
	 * The promise lane of the item.
	 *
	 * @param allowed whether it has one
	 * @param reason why not
	 * @param verificationMode how a promise is verified
	 * @param verificationDays calendar days within which
	 * @param states what the promise must state
	 */
	record PromiseView(boolean allowed, @Nullable String reason, @Nullable VerificationMode verificationMode,
			@Nullable Integer verificationDays, List<String> states) {

		static PromiseView of(Item item, int defaultDays) {
			if (!item.promise().allowed()) {
				return new PromiseView(false, item.promise().reason(), null, null, List.of());
			}
			Integer own = item.promise().verificationDays();
			return new PromiseView(true, null, item.promise().mode(), (own != null) ? own : defaultDays,
					List.of("事项:" + item.name(), "条件:全部条件均已满足", "材料:以承诺代替的材料", "核查:行政机关可以在事后核查",
							"后果:不实承诺且逾期未改正的,撤销许可并记入信用记录", "公示:同意公示承诺内容"));
		}

	}

	/**
	 * How the promise lane looks for one enterprise.
	 *
	 * @param looksOpen whether it looks open; a live check decides
	 * @param grounds what stands against it
	 */
	record Hint(boolean looksOpen, List<Ground> grounds) {
	}

}
