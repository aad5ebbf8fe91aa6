package cn.yingshang.inspection.visit.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.inspection.visit.Disclosure;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.entry.Admission;
import cn.yingshang.inspection.visit.entry.Approval;
import cn.yingshang.inspection.visit.entry.Entry;
import cn.yingshang.inspection.visit.entry.Notice;
import cn.yingshang.inspection.visit.feedback.Feedback;
import cn.yingshang.inspection.visit.opinion.Opinion;
import cn.yingshang.inspection.visit.opinion.PartProgress;
import cn.yingshang.inspection.visit.opinion.Withdrawal;
import cn.yingshang.inspection.visit.schedule.Cancellation;
import cn.yingshang.inspection.visit.schedule.GrantedPromise;
import cn.yingshang.inspection.visit.schedule.Schedule;
import cn.yingshang.inspection.visit.schedule.VisitKind;
import cn.yingshang.inspection.visit.watch.Alarm;
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
 * A visit as its readers see it.
 *
 * @param progress what the head has heard of its parts
 * @param alarms reminders on which nobody has acted, for officials
 * @param timeline only in the detail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitView(String id, String state, @JsonUnwrapped Purpose purpose, @JsonUnwrapped Inspected inspected,
		@JsonUnwrapped Admitted admitted, List<PartProgress> progress, @JsonUnwrapped Results results,
		@Nullable Cancellation cancellation, List<Alarm> alarms, Feedback feedback,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	static VisitView of(Visit visit, Shown shown, WorkingCalendar calendar) {
		boolean told = Disclosure.told(shown.actor(), visit);
		return new VisitView(visit.id(), visit.state().name(), Purpose.of(visit, shown.actor(), told),
				Inspected.of(visit, shown.address(), told, calendar), Admitted.of(visit.admission(), told),
				visit.following().progress(), Results.of(visit, shown.address(), calendar),
				cancellation(visit, shown.actor()),
				Disclosure.official(shown.actor(), visit) ? visit.watch().open() : List.of(),
				feedback(visit, shown.actor()), shown.actions(), shown.timeline());
	}

	/** Who came does not learn how it was rated. */
	private static Feedback feedback(Visit visit, Actor actor) {
		return actor.is(visit.creditCode()) || Disclosure.supervises(actor, visit) ? visit.feedback()
				: visit.feedback().withoutRating();
	}

	/** The head's words stay with the officials. */
	private static @Nullable Cancellation cancellation(Visit visit, Actor actor) {
		return visit.cancellation()
			.map((made) -> Disclosure.official(actor, visit) ? made : made.withoutWords())
			.orElse(null);
	}

	/** Told by the notice; for who is no official without what the visit came from. */
	static @Nullable List<TimelineView> history(Visit visit, Actor actor) {
		if (Disclosure.official(actor, visit)) {
			return TimelineView.of(visit);
		}
		return (Disclosure.told(actor, visit) && !Disclosure.chainLeadsToStratum(visit))
				? TimelineView.of(visit).stream().map(VisitView::withoutOrigin).toList() : null;
	}

	private static TimelineView withoutOrigin(TimelineView entry) {
		Map<String, Object> details = new LinkedHashMap<>(entry.details());
		details.remove("origin");
		return new TimelineView(entry.at(), entry.actor(), entry.verb(), entry.from(), entry.to(), details, null,
				entry.events(), entry.hash());
	}

	/**
	 * Why it comes; the enterprise learns it by the notice.
	 *
	 * @param origin what it came from, for officials
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Purpose(@Nullable String kind, @Nullable String reason, @Nullable String origin) {

		static Purpose of(Visit visit, Actor actor, boolean told) {
			Schedule schedule = visit.schedule();
			boolean known = told || schedule.kind() == VisitKind.VERIFICATION;
			return new Purpose(known ? schedule.kind().name() : null, known ? schedule.reason().name() : null,
					Disclosure.official(actor, visit) ? visit.origin() : null);
		}

	}

	/** Who is inspected by whom, and when. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Inspected(String creditCode, String subjectName, @Nullable String region, @Nullable String leadDepartment,
			List<String> departments, @Nullable GrantedPromise promise, @Nullable DueView due,
			@Nullable LocalDate plannedOn) {

		static Inspected of(Visit visit, String address, boolean told, WorkingCalendar calendar) {
			Schedule schedule = visit.schedule();
			return new Inspected(visit.creditCode(), schedule.subjectName(), visit.region(), visit.department(),
					schedule.departments(), schedule.promise(),
					DueView.of(schedule.limit().due(calendar), address + "/clock"), told ? schedule.plannedOn() : null);
		}

	}

	/**
	 * How it came in.
	 *
	 * @param refusedScans how often a code was scanned that the door did not show
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Admitted(@Nullable Approval approval, @Nullable Notice notice, @Nullable Entry entry, int refusedScans) {

		static Admitted of(Admission admission, boolean told) {
			return new Admitted(told ? admission.approval() : null, admission.notice(), admission.entry(),
					admission.refusedScans());
		}

	}

	/** What came of it. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Results(@Nullable Opinion opinion, @Nullable Boolean conforming, @Nullable DueView publication,
			@Nullable LocalDate publishedOn, @Nullable Withdrawal withdrawal) {

		static Results of(Visit visit, String address, WorkingCalendar calendar) {
			return new Results(visit.opinion().orElse(null), visit.opinion().isPresent() ? visit.conforming() : null,
					visit.publication()
						.map((clock) -> DueView.of(clock.due(calendar), address + "/clocks/publication"))
						.orElse(null),
					visit.publishedOn().orElse(null), visit.withdrawal().orElse(null));
		}

	}

}
