package cn.yingshang.inspection.visit.part.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.yingshang.inspection.visit.Disclosure;
import cn.yingshang.inspection.visit.entry.Approval;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.inspection.visit.part.AssignedOfficer;
import cn.yingshang.inspection.visit.part.Correction;
import cn.yingshang.inspection.visit.part.CorrectionOrder;
import cn.yingshang.inspection.visit.part.Decline;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.part.PartRecord;
import cn.yingshang.inspection.visit.part.Remark;
import cn.yingshang.inspection.visit.part.Sheet;
import cn.yingshang.inspection.visit.part.Team;
import cn.yingshang.inspection.visit.schedule.VisitKind;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A department's part as its readers see it; reasons of recusal are left out.
 *
 * @param dueOn what its queue is ordered by: the visit's day, the order's, or the
 * re-check's
 * @param timeline only in the detail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartView(String id, String state, String visitId, @JsonUnwrapped Task task, @JsonUnwrapped Agreed agreed,
		@JsonUnwrapped Staff staff, @Nullable LocalDate dueOn, @JsonUnwrapped Found found,
		@JsonUnwrapped Corrected corrected, List<String> brokenConditions,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	static PartView of(Part part, Shown shown, boolean told, WorkingCalendar calendar) {
		return new PartView(part.id(), part.state().name(), part.visitId(), Task.of(part, told),
				Agreed.of(part, shown.actor(), told), Staff.of(part.team(), told), part.dueOn().orElse(null),
				Found.of(part.recorded().orElse(null)), Corrected.of(part.correction(), shown.address(), calendar),
				part.brokenConditions(), shown.actions(), shown.timeline());
	}

	/**
	 * What is checked where.
	 *
	 * @param kind why there is a visit; the enterprise learns it by the notice
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Task(@Nullable String kind, String creditCode, String subjectName, @Nullable String region,
			@Nullable String department, List<String> subItems) {

		static Task of(Part part, boolean told) {
			Sheet sheet = part.sheet();
			return new Task((told || sheet.kind() == VisitKind.VERIFICATION) ? sheet.kind().name() : null,
					part.creditCode(), sheet.subjectName(), part.region(), part.department(), sheet.subItems());
		}

	}

	/**
	 * What the department's own head said to it (B-26).
	 *
	 * @param declined why it does not take part, for officials
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Agreed(@Nullable Approval approval, @Nullable Decline declined) {

		static Agreed of(Part part, Actor actor, boolean told) {
			return new Agreed(told ? part.approval().orElse(null) : null,
					Disclosure.official(actor, part) ? part.declined().orElse(null) : null);
		}

	}

	/** Who comes; the enterprise learns it by the notice. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Staff(List<AssignedOfficer> officers, List<String> openRecusals, @Nullable List<Decided> decidedRecusals) {

		static Staff of(Team team, boolean told) {
			return told ? new Staff(team.officers(), team.openRecusals(), Decided.of(team))
					: new Staff(List.of(), List.of(), null);
		}

	}

	/** What the head decided on a recusal, and why. */
	record Decided(String officerId, boolean granted, @Nullable String words) {

		static List<Decided> of(Team team) {
			return team.recusals()
				.stream()
				.flatMap((asked) -> Optional.ofNullable(asked.granted())
					.map((granted) -> new Decided(asked.officerId(), granted, asked.words()))
					.stream())
				.toList();
		}

	}

	/** What was found. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Found(@Nullable PartRecord record, @Nullable Result result) {

		static Found of(@Nullable PartRecord record) {
			return new Found(record, (record != null) ? Result.of(record.result()) : null);
		}

	}

	/** What is to be put right, and what was said about it. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Corrected(@Nullable Order order, @Nullable DueView recheckDue, @Nullable LocalDate recheckedOn,
			@Nullable List<Remark> remarks) {

		static Corrected of(Optional<Correction> correction, String address, WorkingCalendar calendar) {
			return new Corrected(correction.map((made) -> Order.of(made.order(), calendar, address)).orElse(null),
					correction.map(Correction::recheck)
						.map((clock) -> DueView.of(clock.due(calendar), address + "/clocks/recheck"))
						.orElse(null),
					correction.map(Correction::recheckedOn).orElse(null),
					correction.map(Correction::remarks).orElse(null));
		}

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
