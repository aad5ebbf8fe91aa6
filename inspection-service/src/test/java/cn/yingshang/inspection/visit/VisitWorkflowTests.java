package cn.yingshang.inspection.visit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.visit.entry.Attempt;
import cn.yingshang.inspection.visit.entry.Leaving;
import cn.yingshang.inspection.visit.opinion.PartProgress;
import cn.yingshang.inspection.visit.opinion.Withdrawal;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;
import cn.yingshang.inspection.visit.schedule.PlannedPart;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;

class VisitWorkflowTests extends WorkflowContract<VisitState, VisitVerb, Visit> {

	private static final Call INSPECTOR = Fixtures.by("inspector.wjw.210202");

	VisitWorkflowTests() {
		super(VisitTable.TABLE);
	}

	@Override
	protected Visit in(VisitState state) {
		Visit visit = switch (state) {
			case SCHEDULED, CANCELLED -> Fixtures.scheduled();
			case APPROVED -> {
				Visit approved = Fixtures.scheduled();
				approved.approve(Fixtures.by("head.wjw.210202"), "依据", Fixtures.CAP, FrequencyUse.NONE);
				yield approved;
			}
			case NOTIFIED -> Fixtures.notified();
			case ENTERED, CONCLUDED, LEFT, CLOSED -> urgent();
		};
		if (state == VisitState.CANCELLED) {
			visit.reject(Fixtures.by("head.wjw.210202"), "重复检查");
		}
		if (state.ordinal() >= VisitState.CONCLUDED.ordinal() && state != VisitState.CANCELLED) {
			conclude(visit);
		}
		if (state == VisitState.LEFT || state == VisitState.CLOSED) {
			visit.leave(INSPECTOR, new Leaving(true, null, "系统故障"), Fixtures.ALARMS, Fixtures.CALENDAR);
		}
		if (state == VisitState.CLOSED) {
			visit.ratify(Fixtures.by("head.wjw.210202"), "补办");
			hearAll(visit, 9);
			visit.publish(Fixtures.by("head.wjw.210202"));
		}
		return visit;
	}

	private static Visit urgent() {
		Visit visit = Fixtures.scheduled();
		visit.enterUrgently(INSPECTOR, "证据可能灭失", Fixtures.CAP, Fixtures.ALARMS, Fixtures.CALENDAR);
		return visit;
	}

	/**
	 * One part still has to be corrected, so that the visit stays open when it is left.
	 */
	private static void conclude(Visit visit) {
		Map<String, Part> parts = Fixtures.parts(visit);
		Part open = Objects.requireNonNull(parts.get("wjw"));
		parts.values().stream().filter((part) -> part != open).forEach((part) -> Fixtures.recordWell(part, visit));
		Fixtures.recordFault(open, visit, "HT-05");
		open.orderCorrection(INSPECTOR, LocalDate.of(2026, 3, 20), "限期改正", Fixtures.CORRECTION);
		visit.conclude(INSPECTOR, "意见", Fixtures.reports(parts));
	}

	private static void hearAll(Visit visit, int count) {
		visit.schedule()
			.parts()
			.stream()
			.limit(count)
			.forEach((part) -> visit.followPart(Fixtures.system(VisitTable.RECORD_FOLLOWER),
					new PartProgress(part.partId(), part.department(), "RECORDED", true)));
	}

	@Override
	protected void perform(Visit visit, Transition<VisitState, VisitVerb> row, Call call) {
		switch (row.verb()) {
			case SCHEDULE -> throw new IllegalStateException("begins a visit");
			case APPROVE -> visit.approve(call, "依据", Fixtures.CAP, FrequencyUse.NONE);
			case REJECT -> visit.reject(call, "理由");
			case NOTIFY -> visit.notify(call, Fixtures.CAP, FrequencyUse.NONE);
			case ENTER -> visit.enter(call, Fixtures.CODE, Fixtures.DOOR, Fixtures.CAP);
			case ENTER_URGENTLY -> visit.enterUrgently(call, "紧急", Fixtures.CAP, Fixtures.ALARMS, Fixtures.CALENDAR);
			case REPORT_NO_ENTRY -> visit.reportNoEntry(call, new Attempt(Attempt.Ground.UNREACHABLE, "大门紧锁"));
			case SCAN -> visit.scan(call, Fixtures.CODE, Fixtures.DOOR);
			case REFUSE_SCAN -> visit.refuseScan(call, "someone");
			case RATIFY -> visit.ratify(call, "补办");
			case CONCLUDE -> {
				Map<String, Part> parts = Fixtures.parts(visit);
				if (visit.admission().begun()) {
					parts.values().forEach((part) -> Fixtures.recordWell(part, visit));
				}
				visit.conclude(call, "意见", Fixtures.reports(parts));
			}
			case LEAVE -> visit.leave(call, new Leaving(true, null, "系统故障"), Fixtures.ALARMS, Fixtures.CALENDAR);
			case SUPPLEMENT_ENTRY ->
				visit.supplementEntry(call, Fixtures.CODE, Fixtures.DOOR, Fixtures.START.minusSeconds(1), "补录");
			case PUBLISH -> {
				if (!visit.admission().approvedAtAll() && visit.state() == VisitState.LEFT) {
					visit.ratify(Fixtures.by("head.wjw.210202"), "补办");
				}
				if (row.to() == VisitState.CLOSED && visit.state() == VisitState.LEFT) {
					hearAll(visit, 9);
				}
				visit.publish(call);
			}
			case FOLLOW_PART -> {
				if (row.to() == VisitState.CLOSED && visit.state() == VisitState.LEFT) {
					visit.ratify(Fixtures.by("head.wjw.210202"), "补办");
					visit.publish(Fixtures.by("head.wjw.210202"));
					hearAll(visit, 8);
				}
				PlannedPart last = visit.schedule().parts().get(8);
				visit.followPart(call, new PartProgress(last.partId(), last.department(), "RECORDED", true));
			}
			case REVOKE_LICENCE -> visit.licenceRevoked(call, "licence");
			case WITHDRAW -> {
				if (visit.state() == VisitState.LEFT) {
					visit.ratify(Fixtures.by("head.wjw.210202"), "补办");
					visit.publish(Fixtures.by("head.wjw.210202"));
				}
				visit.withdraw(call, Withdrawal.Ground.WRONG);
			}
			case RATE -> visit.rate(call, 5, "规范");
			case COMPLAIN -> visit.complain(call, "态度恶劣");
			case ANSWER_COMPLAINT -> {
				if (visit.admission().begun()) {
					visit.complain(Fixtures.party(), "态度恶劣");
				}
				visit.answerComplaint(call, "已批评教育");
			}
			case ALARM -> visit.alarm(call);
			case RECOUNT -> visit.recount(call, Fixtures.ALARMS, Fixtures.CALENDAR);
		}
	}

	@Override
	protected Call allowed(Visit visit, Transition<VisitState, VisitVerb> row) {
		if (row.who().ownParty()) {
			return Fixtures.party();
		}
		if (!row.who().systems().isEmpty() && row.who().roles().isEmpty()) {
			return Fixtures.system(row.who().systems().iterator().next());
		}
		Role role = row.who().roles().iterator().next();
		return Call.by(Actor.person("someone", null, new Grant(role, "wjw", "210202")), Fixtures.START);
	}

}
