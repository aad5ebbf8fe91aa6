package cn.yingshang.complaint.supervision.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.complaint.supervision.Ground;
import cn.yingshang.complaint.supervision.Rung;
import cn.yingshang.complaint.supervision.Subject;
import cn.yingshang.complaint.supervision.Supervision;
import cn.yingshang.complaint.supervision.SupervisionState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DueDate;
import cn.yingshang.platform.resource.ActionLink;
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
	record Source(Subject.Source kind, String id, String number, String href) {
	}

	/**
	 * A due date as clients see it.
	 *
	 * @param date the last day
	 * @param provisional whether it may still change by itself
	 * @param provisionalReason why
	 * @param explanation where it is explained day by day
	 */
	record DueView(LocalDate date, boolean provisional, @Nullable String provisionalReason, String explanation) {
	}

	static SupervisionView of(Supervision one, Actor actor, boolean withTimeline) {
		Subject subject = one.subject();
		DueDate answerDue = one.answerDue();
		return new SupervisionView(one.id(), one.state(), subject.ground(),
				new Source(subject.source(), subject.id(), subject.number(), subject.href()), one.department(),
				one.region(), subject.creditCode(), one.openedOn(), subject.overdueSince(),
				new DueView(subject.dueOn(), false, null, subject.clock()), one.rung(), one.demand(),
				(answerDue != null) ? new DueView(answerDue.date(), answerDue.provisional(),
						answerDue.provisionalReason(), address(one) + "/clock") : null,
				one.answerText(), one.decision(), one.decidedOn(), one.conclusion(),
				ActionLink.of(one, actor, address(one)), withTimeline ? TimelineView.of(one) : null);
	}

	static String address(Supervision one) {
		return "/api/complaints/supervisions/" + one.id();
	}

}
