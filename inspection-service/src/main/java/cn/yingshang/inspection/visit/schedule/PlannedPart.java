package cn.yingshang.inspection.visit.schedule;

import java.util.List;

/**
 * What one department does in a visit.
 *
 * @param partId the id its part has or will have
 * @param department the department
 * @param subItems codes of its check items
 */
public record PlannedPart(String partId, String department, List<String> subItems) {

	public PlannedPart {
		subItems = List.copyOf(subItems);
	}

}
