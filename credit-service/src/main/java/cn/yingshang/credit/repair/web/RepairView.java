package cn.yingshang.credit.repair.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.record.publicity.RuleSet;
import cn.yingshang.credit.repair.Commitment;
import cn.yingshang.credit.repair.Decision;
import cn.yingshang.credit.repair.Grounds;
import cn.yingshang.credit.repair.Material;
import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairState;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.DueView;
import cn.yingshang.platform.resource.Shown;
import cn.yingshang.platform.resource.TimelineView;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** An application for repair as its parties see it. */
record RepairView(String id, RepairState state, @JsonUnwrapped Matter matter, @JsonUnwrapped Limits limits,
		@JsonUnwrapped Papers papers, @Nullable Decision decision, List<Grounds> grounds,
		@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

	static RepairView of(Repair repair, Shown shown, WorkingCalendar calendar) {
		return new RepairView(repair.id(), repair.state(), Matter.of(repair), Limits.of(repair, shown, calendar),
				new Papers(repair.commitment(), repair.materials(), repair.missing()), repair.decision(),
				repair.grounds(), shown.actions(), shown.timeline());
	}

	/** What is to be repaired, and by which order. */
	record Matter(String recordId, String creditCode, @Nullable String region, RuleSet rules, int fee) {

		static Matter of(Repair repair) {
			return new Matter(repair.recordId(), repair.creditCode(), repair.region(), repair.rules(), 0);
		}

	}

	/** Since when, and until when. */
	record Limits(LocalDate appliedOn, LocalDate receivedOn, @Nullable DueView dueOn) {

		static Limits of(Repair repair, Shown shown, WorkingCalendar calendar) {
			return new Limits(repair.appliedOn(), repair.receivedOn(), due(repair, shown, calendar));
		}

		private static @Nullable DueView due(Repair repair, Shown shown, WorkingCalendar calendar) {
			DeadlineLedger decision = repair.decisionClock();
			if (repair.dueOn() == null) {
				return null;
			}
			return (repair.state() == RepairState.ACCEPTED && decision != null)
					? DueView.of(decision.due(calendar), shown.address() + "/clock/decision")
					: DueView.of(repair.acceptance().due(calendar), shown.address() + "/clock/acceptance");
		}

	}

	/** What was handed in, and what is missing. */
	record Papers(Commitment commitment, List<Material> materials, List<String> missing) {

	}

}
