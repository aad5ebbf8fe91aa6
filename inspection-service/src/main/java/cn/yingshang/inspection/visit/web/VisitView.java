package cn.yingshang.inspection.visit.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.inspection.visit.Approval;
import cn.yingshang.inspection.visit.Disclosure;
import cn.yingshang.inspection.visit.Entry;
import cn.yingshang.inspection.visit.GrantedPromise;
import cn.yingshang.inspection.visit.Notice;
import cn.yingshang.inspection.visit.Opinion;
import cn.yingshang.inspection.visit.PartProgress;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitKind;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its readers see it; the entry code has an address of its own.
 *
 * @param kind as {@code reason}
 * @param reason why it comes; the enterprise learns it by the notice
 * @param origin what it came from, for officials
 * @param progress what the head has heard of its parts
 * @param timeline only in the detail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitView(String id, String state, @Nullable String kind, @Nullable String reason, @Nullable String origin,
		String creditCode, String subjectName, @Nullable String region, @Nullable String leadDepartment,
		List<String> departments, @Nullable GrantedPromise promise, @Nullable DueView due,
		@Nullable LocalDate plannedOn, @Nullable Approval approval, @Nullable Notice notice, @Nullable Entry entry,
		List<PartProgress> progress, @Nullable Opinion opinion, @Nullable Boolean conforming,
		@Nullable DueView publication, @Nullable LocalDate publishedOn,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	/** Told by the notice; for who is no official without what the visit came from. */
	static @Nullable List<TimelineView> history(Visit visit, Actor actor) {
		if (!Disclosure.told(actor, visit)) {
			return null;
		}
		List<TimelineView> all = TimelineView.of(visit);
		return Disclosure.official(actor, visit) ? all : all.stream().map(VisitView::withoutOrigin).toList();
	}

	private static TimelineView withoutOrigin(TimelineView entry) {
		Map<String, Object> details = new LinkedHashMap<>(entry.details());
		details.remove("origin");
		return new TimelineView(entry.at(), entry.actor(), entry.verb(), entry.from(), entry.to(), details, null,
				entry.events(), entry.hash());
	}

	static VisitView of(Visit visit, Shown shown, WorkingCalendar calendar) {
		Actor actor = shown.actor();
		String address = shown.address();
		boolean told = Disclosure.told(actor, visit);
		boolean known = told || visit.kind() == VisitKind.VERIFICATION;
		return new VisitView(visit.id(), visit.state().name(), known ? visit.kind().name() : null,
				known ? visit.reason().name() : null, Disclosure.official(actor, visit) ? visit.origin() : null,
				visit.creditCode(), visit.subjectName(), visit.region(), visit.department(), visit.departments(),
				visit.promise().orElse(null),
				visit.limit().map((limit) -> DueView.of(limit.due(calendar), address + "/clock")).orElse(null),
				told ? visit.plannedOn().orElse(null) : null, told ? visit.approval().orElse(null) : null,
				visit.notice().orElse(null), visit.entry().orElse(null), visit.progress(), visit.opinion().orElse(null),
				visit.opinion().isPresent() ? visit.conforming() : null,
				visit.publication()
					.map((clock) -> DueView.of(clock.due(calendar), address + "/clocks/publication"))
					.orElse(null),
				visit.publishedOn().orElse(null), shown.actions(), shown.timeline());
	}

}
