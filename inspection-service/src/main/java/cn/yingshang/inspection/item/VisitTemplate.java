package cn.yingshang.inspection.item;

import java.util.List;

/**
 * What a joint visit of one kind of enterprise checks together (综合查一次, B-28).
 *
 * @param code such as {@code hotel-joint}
 * @param name its name
 * @param industries GB/T 4754 prefixes of the enterprises it fits
 * @param subItems codes of its check items
 */
public record VisitTemplate(String code, String name, List<String> industries, List<String> subItems) {

	public VisitTemplate {
		industries = List.copyOf(industries);
		subItems = List.copyOf(subItems);
	}

	/** Whether an enterprise of this industry is one of them. */
	public boolean fits(String industry) {
		return this.industries.stream().anyMatch(industry::startsWith);
	}

}
