package cn.yingshang.inspection.item;

import java.util.Set;

/**
 * One thing that may be checked (检查小项, B-06, B-65); only a published one may be, and the
 * enterprise may refuse any other (B-21).
 *
 * @param code such as {@code HT-05}
 * @param category its category (大项)
 * @param name what is looked at
 * @param basis the law it rests on (抽查依据)
 * @param department the department that checks it (抽查主体)
 * @param means how it is checked (抽查方式)
 * @param promisedBy codes of the permits whose promise covers it
 * @param industries GB/T 4754 prefixes of the enterprises it fits; empty for any
 * @param matters categories of complaints it looks into
 * @param severity how grave a broken promise about it is, as credit classes it (D-10)
 * @param published whether it stands in the public list
 */
public record CheckItem(String code, String category, String name, String basis, String department, String means,
		Set<String> promisedBy, Set<String> industries, Set<String> matters, String severity, boolean published) {

	public CheckItem {
		promisedBy = Set.copyOf(promisedBy);
		industries = Set.copyOf(industries);
		matters = Set.copyOf(matters);
	}

	/** Whether an enterprise of this industry can be checked for it. */
	boolean fits(String industry) {
		return this.industries.isEmpty() || this.industries.stream().anyMatch(industry::startsWith);
	}

}
