package cn.yingshang.inspection.visit.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.inspection.visit.AssignedOfficer;
import cn.yingshang.inspection.visit.CorrectionOrder;
import cn.yingshang.inspection.visit.Part;
import cn.yingshang.inspection.visit.PartRecord;
import cn.yingshang.inspection.visit.ResultCategory;
import cn.yingshang.inspection.visit.VisitKind;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A department's part as its readers see it; reasons of recusal are left out.
 *
 * @param kind why there is a visit; the enterprise learns it by the notice
 * @param officers who comes; the enterprise learns it by the notice
 * @param dueOn what its queue is ordered by: the visit's day, the order's, or the
 * re-check's
 * @param timeline only in the detail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartView(String id, String state, String visitId, @Nullable String kind, String creditCode, String subjectName,
		@Nullable String region, @Nullable String department, List<String> subItems, List<AssignedOfficer> officers,
		List<String> openRecusals, @Nullable LocalDate dueOn, @Nullable PartRecord record, @Nullable Result result,
		@Nullable Order order, @Nullable DueView recheckDue, @Nullable LocalDate recheckedOn,
		List<String> brokenConditions, @JsonProperty("_actions") List<ActionLink> actions,
		@Nullable List<TimelineView> timeline) {

	static PartView of(Part part, Shown shown, boolean told, WorkingCalendar calendar) {
		String address = shown.address();
		return new PartView(part.id(), part.state().name(), part.visitId(),
				(told || part.kind() == VisitKind.VERIFICATION) ? part.kind().name() : null, part.creditCode(),
				part.subjectName(), part.region(), part.department(), part.subItems(),
				told ? part.officers() : List.of(),
				part.recusals()
					.stream()
					.filter((request) -> told && request.granted() == null)
					.map((request) -> request.officerId())
					.toList(),
				part.dueOn().orElse(null), part.recorded().orElse(null),
				part.recorded().map((record) -> Result.of(record.result())).orElse(null),
				part.order().map((order) -> Order.of(order, calendar, address)).orElse(null),
				part.recheckClock()
					.map((clock) -> DueView.of(clock.due(calendar), address + "/clocks/recheck"))
					.orElse(null),
				part.recheckedOn().orElse(null), part.brokenConditions(), shown.actions(), shown.timeline());
	}

	/** The official category and what follows from it (B-60, B-61). */
	record Result(int code, String label, String consequence, String consequenceLabel, String rule) {

		static Result of(ResultCategory category) {
			return new Result(category.code(), category.label(), category.consequence().name(),
					category.consequence().label(), category.consequence().rule());
		}

	}

	/** The order to correct. */
	record Order(LocalDate orderedOn, DueView due, String requirement, List<String> subItems) {

		static Order of(CorrectionOrder order, WorkingCalendar calendar, String address) {
			return new Order(order.orderedOn(), DueView.of(order.limit().due(calendar), address + "/clock"),
					order.requirement(), order.subItems());
		}

	}

}
