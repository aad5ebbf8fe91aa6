package cn.yingshang.inspection.visit.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.opinion.DepartmentResult;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.inspection.visit.opinion.Withdrawal;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The results of a visit as everybody may read them (检查结果公示, B-04, B-12); neither what
 * led to the visit nor who checked.
 *
 * @param results of each department; empty once withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicResultView(String visitId, String creditCode, String subjectName, String region, String leadDepartment,
		@Nullable LocalDate completedOn, @Nullable LocalDate publishedOn, List<DepartmentLine> results,
		@Nullable Withdrawal withdrawal) {

	static PublicResultView of(Visit visit) {
		boolean open = visit.publishedOn().isPresent();
		return new PublicResultView(visit.id(), visit.creditCode(), visit.schedule().subjectName(), visit.area(),
				visit.lead(), visit.completedOn().orElse(null), visit.publishedOn().orElse(null),
				open ? visit.results().stream().map((result) -> DepartmentLine.of(visit, result)).toList() : List.of(),
				visit.withdrawal().orElse(null));
	}

	/**
	 * What one department found.
	 *
	 * @param subItems what it was to check
	 * @param result the official category, 1 to 8 (B-60)
	 * @param label its name
	 * @param settled whether nothing is open any more, such as a correction
	 */
	record DepartmentLine(String department, List<String> subItems, int result, String label, boolean settled) {

		static DepartmentLine of(Visit visit, DepartmentResult result) {
			return new DepartmentLine(result.department(), visit.schedule().subItemsOf(result.department()),
					result.result(), ResultCategory.of(result.result()).label(),
					visit.following().settled(result.department()));
		}

	}

}
