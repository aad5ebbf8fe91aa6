package cn.yingshang.complaint.supervision.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.complaint.supervision.Ground;
import cn.yingshang.complaint.supervision.Rung;
import cn.yingshang.complaint.supervision.Supervised;
import cn.yingshang.complaint.supervision.Supervision;
import cn.yingshang.complaint.supervision.SupervisionState;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A supervision, linked to what it supervises and to the clock that ran out. */
record SupervisionView(String id, SupervisionState state, Ground ground, Source source, @Nullable String department,
		@Nullable String region, @Nullable String creditCode, @Nullable LocalDate openedOn, LocalDate overdueSince,
		DueView due, Rung rung, @Nullable String demand, @Nullable DueView answerDue, @Nullable String answer,
		@Nullable String decision, @Nullable LocalDate decidedOn, @Nullable String conclusion,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	/**
	 * What is supervised.
	 *
	 * @param kind {@code CASE} or {@code ORDER}
	 * @param id its id
	 * @param number its number
	 * @param href where it is
	 */
	record Source(Supervised.Source kind, String id, String number, String href) {
	}

	static SupervisionView of(Supervision one, Shown shown) {
		Supervised subject = one.subject();
		return new SupervisionView(one.id(), one.state(), subject.ground(),
				new Source(subject.source(), subject.id(), subject.number(), subject.href()), one.department(),
				one.region(), subject.creditCode(), one.openedOn(), subject.overdueSince(),
				new DueView(subject.dueOn(), false, null, subject.clock()), one.rung(), one.demand(),
				DueView.ofNullable(one.answerDue(), shown.address() + "/clock"), one.answerText(), one.decision(),
				one.decidedOn(), one.conclusion(), shown.actions(), shown.timeline());
	}

}
