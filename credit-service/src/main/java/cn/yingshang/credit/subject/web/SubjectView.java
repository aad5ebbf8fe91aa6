package cn.yingshang.credit.subject.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.subject.Promise;
import cn.yingshang.credit.subject.RegisteredChange;
import cn.yingshang.credit.subject.Subject;
import cn.yingshang.kernel.id.CodeOverride;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An enterprise as clients see it; the timeline on its own page only. */
record SubjectView(String creditCode, Subject.State state, String name, @Nullable String region, String industry,
		@Nullable CodeOverride override, @Nullable RegisteredChange lastChange, List<ActiveRecord> standing,
		List<PromiseView> promises, @JsonProperty("_actions") List<ActionLink> actions,
		@Nullable List<TimelineView> timeline) {

	static SubjectView of(Subject subject, Shown shown) {
		return new SubjectView(subject.id(), subject.state(), subject.data().name(), subject.region(),
				subject.data().industry(), subject.override(), subject.lastChange(), subject.standing(),
				subject.promises().stream().map(PromiseView::of).toList(), shown.actions(), shown.timeline());
	}

	/** A line of the promise register. */
	record PromiseView(String caseId, Promise.Outcome outcome, @Nullable String item, @Nullable String licenceNumber,
			@Nullable LocalDate madeOn, @Nullable LocalDate keptOn, @Nullable LocalDate brokenOn,
			@Nullable LocalDate revokedOn) {

		static PromiseView of(Promise promise) {
			return new PromiseView(promise.caseId(), promise.outcome(), promise.item(), promise.licenceNumber(),
					promise.madeOn(), promise.keptOn(), promise.brokenOn(), promise.revokedOn());
		}

	}

}
