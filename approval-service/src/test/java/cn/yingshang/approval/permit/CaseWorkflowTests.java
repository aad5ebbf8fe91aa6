package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import cn.yingshang.approval.permit.licence.VisitNews;
import cn.yingshang.approval.permit.receipt.Correction;
import cn.yingshang.approval.permit.clock.Suspension;
import cn.yingshang.approval.World;
import cn.yingshang.approval.promise.Standing;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;
import org.jspecify.annotations.Nullable;

/** Every state × verb pair of a case. */
class CaseWorkflowTests extends WorkflowContract<CaseState, CaseVerb, Case> {

	private static final List<Correction> MISSING = List.of(new Correction("WS-02", "缺"));

	private World world = new World();

	CaseWorkflowTests() {
		super(CaseTable.TABLE);
	}

	@Override
	protected Case in(CaseState state) {
		return in(state, null);
	}

	// What the row is about is handed in that way: a promise, or all or some materials.
	@Override
	protected Case before(Transition<CaseState, CaseVerb> row) {
		return in(Objects.requireNonNull(row.from()), row);
	}

	private Case in(CaseState state, @Nullable Transition<CaseState, CaseVerb> row) {
		this.world = new World().on("2026-03-02");
		return switch (state) {
			case SUBMITTED -> handedIn(row);
			case NOT_REQUIRED -> after(in(CaseState.SUBMITTED), CaseVerb.NOT_REQUIRED, state);
			case NOT_COMPETENT -> after(in(CaseState.SUBMITTED), CaseVerb.NOT_COMPETENT, state);
			case CORRECTION_REQUESTED -> after(in(CaseState.SUBMITTED, row), CaseVerb.REQUEST_CORRECTION, state);
			case LAPSED -> after(in(CaseState.CORRECTION_REQUESTED), CaseVerb.LAPSE, state);
			case ACCEPTED -> promised(row) ? after(in(CaseState.SUBMITTED, row), CaseVerb.DEEM_ACCEPTED, state)
					: this.world.acceptedOrdinary();
			case UNDER_REVIEW -> after(in(CaseState.ACCEPTED), CaseVerb.REVIEW, state);
			case SUSPENDED -> after(in(CaseState.UNDER_REVIEW), CaseVerb.SUSPEND, state);
			case GRANTED -> this.world.grantedOnPromise();
			case REFUSED -> after(in(CaseState.ACCEPTED), CaseVerb.DECIDE, state);
			case WITHDRAWN -> after(in(CaseState.SUBMITTED), CaseVerb.WITHDRAW, state);
			case ISSUED -> after(in(CaseState.GRANTED), CaseVerb.ISSUE, state);
			case DELIVERED -> after(in(CaseState.GRANTED), CaseVerb.DELIVER, state);
			case REVOKED -> after(in(CaseState.DELIVERED), CaseVerb.REVOKE, state);
		};
	}

	private Case handedIn(@Nullable Transition<CaseState, CaseVerb> row) {
		if (promised(row)) {
			return this.world.promised(Standing.eligible());
		}
		boolean complete = row != null && row.verb() == CaseVerb.ACCEPT;
		return this.world.ordinary(World.HYGIENE,
				complete ? this.world.all(World.HYGIENE) : this.world.materials("WS-01", "WS-03", "WS-04"));
	}

	private static boolean promised(@Nullable Transition<CaseState, CaseVerb> row) {
		return row != null && switch (row.verb()) {
			case WITHDRAW_PROMISE, DECIDE_ON_SPOT -> true;
			case ACCEPT -> row.to() == row.from();
			default -> false;
		};
	}

	private Case after(Case one, CaseVerb verb, CaseState target) {
		Transition<CaseState, CaseVerb> row = CaseTable.TABLE.row(one.state(), verb, target).orElseThrow();
		perform(one, row, allowed(one, row));
		return one;
	}

	@Override
	protected Call allowed(Case one, Transition<CaseState, CaseVerb> row) {
		if (!row.who().systems().isEmpty()) {
			boolean late = one.dueOn() != null && row.verb() != CaseVerb.RECOUNT;
			World at = late ? this.world.on(one.dueOn().plusDays(1).toString()) : this.world;
			return at.call(Actor.system(row.who().systems().iterator().next()));
		}
		return this.world.by(row.who().roles().iterator().next().code() + ".wjw.210202");
	}

	@Override
	protected void perform(Case one, Transition<CaseState, CaseVerb> row, Call call) {
		CaseRules rules = this.world.rules;
		boolean fallsBack = row.from() == row.to();
		switch (row.verb()) {
			case SUBMIT -> throw new IllegalStateException("begins");
			case CORRECT_ON_SPOT -> one.correctOnSpot(call, MISSING, this.world.materials("WS-02"), rules);
			case REQUEST_CORRECTION -> one.requestCorrection(call, MISSING, rules);
			case RESUBMIT -> one.resubmit(call, this.world.materials("WS-02"), rules);
			case NOT_REQUIRED -> one.notRequired(call, "无需许可", rules);
			case NOT_COMPETENT -> one.notCompetent(call, "市公安局", "不属于本机关职权", rules);
			case ACCEPT -> one.accept(call, rules, this.world.numbers(), Standing::unknown);
			case DEEM_ACCEPTED -> one.deemAccepted(call, rules, this.world.numbers());
			case LAPSE -> one.lapse(call, rules);
			case REPORT_OVERDUE -> one.reportOverdue(call, rules);
			case REPORT_LIMIT_PASSED -> one.reportPassed(call, rules);
			case RECOUNT -> one.recount(call, rules);
			case REVIEW -> one.review(call, List.of("officer-1", "officer-2"), rules);
			case SUSPEND -> one.suspend(call, new Suspension("HEARING", "DL-TZ-1", 5), rules);
			case RESUME -> one.resume(call, rules);
			case EXTEND -> one.extend(call, "案情复杂", rules);
			case DECIDE -> one.decide(call, (row.to() == CaseState.REFUSED) ? World.refuse() : World.grant(), rules);
			case DECIDE_ON_SPOT -> one.decideOnSpot(call, rules, fallsBack ? Standing::unknown : Standing::eligible);
			case ISSUE -> one.issue(call);
			case DELIVER -> one.deliver(call, rules);
			case WITHDRAW_PROMISE -> one.withdrawPromise(call);
			case WITHDRAW -> one.withdraw(call, "不再经营", rules);
			case NOTE_VISIT ->
				one.note(call, new VisitNews.Scheduled("visit-1", LocalDate.of(2026, 5, 1), List.of("wjw")));
			case NOTE_VISIT_RESULT -> one.note(call, new VisitNews.Completed("visit-1", call.today(), true));
			case NOTE_BROKEN_PROMISE -> one.note(call, new VisitNews.Broken("visit-1", "HT-05", call.today()));
			case NOTE_CORRECTION -> one.note(call, new VisitNews.Corrected("visit-1", call.today()));
			case REVOKE -> one.revoke(call, "revocation-1", call.today(), rules);
		}
	}

}
