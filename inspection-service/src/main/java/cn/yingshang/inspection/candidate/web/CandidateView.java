package cn.yingshang.inspection.candidate.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.inspection.candidate.Candidate;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A candidate with the complaint it came from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidateView(String id, String state, String orderId, String orderNumber, @Nullable String creditCode,
		@Nullable String department, @Nullable String region, String category, @Nullable LocalDate substantiatedOn,
		Candidate.@Nullable Closing closing, @Nullable String visitId, @Nullable String dismissedBecause,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	static CandidateView of(Candidate candidate, Shown shown) {
		return new CandidateView(candidate.id(), candidate.state().name(), candidate.orderId(), candidate.orderNumber(),
				candidate.party(), candidate.department(), candidate.region(), candidate.category(),
				candidate.substantiatedOn().orElse(null), candidate.closing().orElse(null),
				candidate.visitId().orElse(null), candidate.dismissedBecause().orElse(null), shown.actions(),
				shown.timeline());
	}

}
