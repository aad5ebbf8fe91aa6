package cn.yingshang.credit.risk;

import java.time.LocalDate;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.risk.RiskProfile.State;
import cn.yingshang.credit.risk.RiskProfile.Verb;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;

class RiskProfileWorkflowTests extends WorkflowContract<State, Verb, RiskProfile> {

	private static final LocalDate DAY = Fixtures.DAY;

	RiskProfileWorkflowTests() {
		super(RiskProfile.TABLE);
	}

	@Override
	protected RiskProfile in(State state) {
		return new RiskProfile(Fixtures.system(RiskProfile.OPENING, DAY), Fixtures.KEEPER, Fixtures.HOTEL, "210202",
				Fixtures.RISK);
	}

	@Override
	protected void perform(RiskProfile profile, Transition<State, Verb> row, Call call) {
		switch (row.verb()) {
			case OPEN -> throw new IllegalStateException("begins a profile");
			case COUNT_RECORD -> profile.countRecord(call,
					new ActiveRecord("record-1", RecordKind.PENALTY, Severity.SERIOUS, DAY), Fixtures.RISK);
			case DROP_RECORD -> profile.dropRecord(call, "record-1", Fixtures.RISK);
			case COUNT_CLUE -> profile.countClue(call, new RiskInputs.Clue("order-1", "HYGIENE", DAY), Fixtures.RISK);
			case COUNT_KEPT_PROMISE ->
				profile.countKeptPromise(call, new RiskInputs.KeptPromise("visit-1", DAY), Fixtures.RISK);
			case RECALCULATE -> profile.recalculate(call, Fixtures.RISK);
		}
	}

	@Override
	protected Call allowed(RiskProfile profile, Transition<State, Verb> row) {
		return Fixtures.system(row.who().systems().iterator().next(), DAY);
	}

}
