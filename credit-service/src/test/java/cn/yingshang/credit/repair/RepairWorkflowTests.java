package cn.yingshang.credit.repair;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.finding.Correction;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;

class RepairWorkflowTests extends WorkflowContract<RepairState, RepairVerb, Repair> {

	private static final LocalDate DAY = Fixtures.DAY;

	RepairWorkflowTests() {
		super(RepairTable.TABLE);
	}

	static RepairableRecord corrected() {
		CreditRecord found = Fixtures.record(Measure.BROKEN_PROMISE, DAY, DAY);
		found.correct(Fixtures.organ(DAY), new Correction(DAY, "wjw", "part-1"));
		return RepairableRecord.of(found);
	}

	@Override
	protected Repair in(RepairState state) {
		Call officer = Fixtures.organ(DAY);
		Repair repair = new Repair("repair-1", Fixtures.applicant(DAY), corrected(), Fixtures.commitment(DAY),
				List.of(), Fixtures.PROCEDURE);
		switch (state) {
			case SUBMITTED -> {
			}
			case RETURNED -> repair.handBack(officer, List.of("承诺书未盖章"));
			case REJECTED -> repair.reject(officer, "非本单位认定", "可向认定单位申请");
			case CANCELLED -> repair.cancel(Fixtures.applicant(DAY), "不再申请");
			default -> repair.accept(officer, Fixtures.PROCEDURE);
		}
		switch (state) {
			case REPAIRED, UNPUBLISHED, WITHDRAWN ->
				repair.decide(officer, Decision.Outcome.REPAIRED, "符合条件", null, false, corrected());
			case REFUSED -> repair.decide(officer, Decision.Outcome.REFUSED, "不符合", "可申请行政复议", false, corrected());
			default -> {
			}
		}
		if (state == RepairState.UNPUBLISHED || state == RepairState.WITHDRAWN) {
			repair.stopPublication(Fixtures.system(RepairTable.SYNC, DAY));
		}
		if (state == RepairState.WITHDRAWN) {
			repair.withdrawRepair(officer, RepairWithdrawn.Ground.FALSE_MATERIAL, "材料虚假", "可申请行政复议",
					Fixtures.PROCEDURE);
		}
		return repair;
	}

	@Override
	protected void perform(Repair repair, Transition<RepairState, RepairVerb> row, Call call) {
		switch (row.verb()) {
			case SUBMIT -> throw new IllegalStateException("begins an application");
			case ACCEPT -> repair.accept(call, Fixtures.PROCEDURE);
			case RETURN -> repair.handBack(call, List.of("承诺书未盖章"));
			case RESUBMIT ->
				repair.resubmit(call, corrected(), Fixtures.commitment(DAY), List.of(), Fixtures.PROCEDURE);
			case REJECT -> repair.reject(call, "非本单位认定", "可向认定单位申请");
			case EXTEND -> repair.extend(call, "需要核查", Fixtures.PROCEDURE);
			case DECIDE -> repair.decide(call,
					(row.to() == RepairState.REPAIRED) ? Decision.Outcome.REPAIRED : Decision.Outcome.REFUSED, "理由",
					"可申请行政复议", false, corrected());
			case CANCEL -> repair.cancel(call, "不再申请");
			case STOP_PUBLICATION -> repair.stopPublication(call);
			case RECOUNT -> repair.recount(call, Fixtures.PROCEDURE);
			case WITHDRAW_REPAIR -> repair.withdrawRepair(call, RepairWithdrawn.Ground.FALSE_MATERIAL, "材料虚假",
					"可申请行政复议", Fixtures.PROCEDURE);
		}
	}

	@Override
	protected Call allowed(Repair repair, Transition<RepairState, RepairVerb> row) {
		if (row.who().ownParty()) {
			return Fixtures.applicant(DAY);
		}
		return row.who().roles().isEmpty() ? Fixtures.system(row.who().systems().iterator().next(), DAY)
				: Fixtures.organ(DAY);
	}

}
