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
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A supervision, linked to what it supervises and to the clock that ran out. */
record SupervisionView(String id, SupervisionState state, @JsonUnwrapped LateView late, @Nullable String department,
		@Nullable String region, @Nullable LocalDate openedOn, Rung rung, @JsonUnwrapped AnswerView asked,
		@JsonUnwrapped DecisionView outcome, @Nullable String conclusion,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	static SupervisionView of(Supervision one, Shown shown) {
		return new SupervisionView(one.id(), one.state(), LateView.of(one.supervised()), one.department(), one.region(),
				one.openedOn(), one.rung(), AnswerView.of(one, shown),
				new DecisionView(one.decision(), one.decidedOn()), one.conclusion(), shown.actions(), shown.timeline());
	}

	/**
	 * What is supervised, and since when it is late.
	 *
	 * @param ground why
	 * @param source what
	 * @param creditCode the enterprise concerned by a case
	 * @param overdueSince the first day too late
	 * @param due when its clock ended
	 */
	record LateView(Ground ground, Source source, @Nullable String creditCode, LocalDate overdueSince, DueView due) {

		static LateView of(Supervised late) {
			return new LateView(late.ground(), new Source(late.source(), late.id(), late.number(), late.href()),
					late.creditCode(), late.overdueSince(), new DueView(late.dueOn(), false, null, late.clock()));
		}

	}

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

	/**
	 * What the department is asked and answers.
	 *
	 * @param demand what is demanded
	 * @param answerDue until when
	 * @param answer what it says
	 */
	record AnswerView(@Nullable String demand, @Nullable DueView answerDue, @Nullable String answer) {

		static AnswerView of(Supervision one, Shown shown) {
			return new AnswerView(one.demand(), DueView.ofNullable(one.answerDue(), shown.address() + "/clock"),
					one.answerText());
		}

	}

	/**
	 * What was decided on what was late.
	 *
	 * @param decision granted or refused
	 * @param decidedOn when
	 */
	record DecisionView(@Nullable String decision, @Nullable LocalDate decidedOn) {
	}

}
