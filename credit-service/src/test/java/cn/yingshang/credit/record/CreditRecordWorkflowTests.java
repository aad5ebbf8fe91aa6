package cn.yingshang.credit.record;

import java.time.LocalDate;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.finding.Correction;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;

class CreditRecordWorkflowTests extends WorkflowContract<RecordState, RecordVerb, CreditRecord> {

	private static final LocalDate DAY = Fixtures.DAY;

	CreditRecordWorkflowTests() {
		super(RecordTable.TABLE);
	}

	@Override
	protected CreditRecord in(RecordState state) {
		CreditRecord made = Fixtures.record(Measure.LARGER_FINE, DAY, DAY);
		switch (state) {
			case PUBLISHED -> {
			}
			case CORRECTED -> made.correct(Fixtures.organ(DAY), new Correction(DAY, "wjw", "part-1"));
			case REPAIRED -> repaired(made);
			case REPUBLISHED -> {
				repaired(made);
				made.republish(Fixtures.system(RecordTable.REPUBLISHING, DAY), "repair-1", DAY.plusYears(3));
			}
			case EXPIRED -> {
				made.correct(Fixtures.organ(DAY), new Correction(DAY, "wjw", "part-1"));
				made.reachMaximum(Fixtures.system(RecordTable.PUBLICITY_END, DAY));
			}
			case REVOKED_AT_SOURCE -> made.revokeAtSource(Fixtures.organ(DAY), new SourceDocument("复决字1号", "示例政府", DAY),
					"撤销", Fixtures.TERMS);
		}
		return made;
	}

	private static void repaired(CreditRecord made) {
		made.correct(Fixtures.organ(DAY), new Correction(DAY, "wjw", "part-1"));
		made.repair(Fixtures.system(RecordTable.REPAIR, DAY), "repair-1");
	}

	@Override
	protected void perform(CreditRecord made, Transition<RecordState, RecordVerb> row, Call call) {
		switch (row.verb()) {
			case PUBLISH -> throw new IllegalStateException("begins a record");
			case CORRECT -> made.correct(call, new Correction(DAY, "wjw", "part-1"));
			case REVISE -> made.revise(call, Fixtures.finding(Measure.WARNING, DAY), "复议变更", Fixtures.TERMS);
			case RETAIN -> made.retain(call, "示例公示〔2026〕1号", "拒不纠正");
			case DISCLOSE -> {
				if (made.active()) {
					made.revise(Fixtures.organ(DAY), Fixtures.finding(Measure.SMALL_FINE, DAY), "复议变更", Fixtures.TERMS);
				}
				made.disclose(call, "多次再犯", null);
			}
			case REPAIR -> made.repair(call, "repair-1");
			case REVOKE_AT_SOURCE ->
				made.revokeAtSource(call, new SourceDocument("复决字1号", "示例政府", DAY), "撤销", Fixtures.TERMS);
			case KEEP_PUBLISHED -> made.keepPublished(call);
			case EXPIRE -> made.expire(call);
			case REPUBLISH -> made.republish(call, "repair-1", DAY.plusYears(3));
		}
	}

	@Override
	protected Call allowed(CreditRecord made, Transition<RecordState, RecordVerb> row) {
		return row.who().roles().isEmpty() ? Fixtures.system(row.who().systems().iterator().next(), DAY)
				: Fixtures.organ(DAY);
	}

}
