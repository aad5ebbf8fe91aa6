package cn.yingshang.complaint.supervision;

import cn.yingshang.complaint.order.OrderFixture;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;

import static cn.yingshang.complaint.order.OrderFixture.MONDAY;

class SupervisionWorkflowTests extends WorkflowContract<SupervisionState, SupervisionVerb, Supervision> {

	private static final Call DECIDED = OrderFixture.by(Actor.system(SupervisionTable.CASE_GRANTED), MONDAY);

	SupervisionWorkflowTests() {
		super(SupervisionTable.TABLE);
	}

	@Override
	protected Supervision in(SupervisionState state) {
		Supervision one = new Supervision("s-1", OrderFixture.by(Actor.system(SupervisionTable.CASE_OVERDUE), MONDAY),
				new Supervised(Supervised.Source.CASE, "case-1", "1121", Ground.OVERDUE_CASE, 1, null, "wjw", "210202",
						null, MONDAY, MONDAY.plusDays(1)));
		if (state == SupervisionState.URGED || state == SupervisionState.ANSWERED) {
			urge(one, OrderFixture.supervisor(MONDAY));
		}
		switch (state) {
			case OPEN, URGED -> {
			}
			case ANSWERED -> one.answer(OrderFixture.head("wjw", MONDAY), "已办");
			case RESOLVED -> one.resolve(DECIDED, "GRANTED", MONDAY);
			case CLOSED -> one.close(OrderFixture.supervisor(MONDAY), "已办结");
		}
		return one;
	}

	@Override
	protected Call allowed(Supervision one, Transition<SupervisionState, SupervisionVerb> row) {
		return switch (row.verb()) {
			case OPEN, RESOLVE -> DECIDED;
			case ANSWER -> OrderFixture.handler("wjw", MONDAY);
			case URGE, RAISE, CLOSE -> OrderFixture.supervisor(MONDAY);
			case RECOUNT -> OrderFixture.by(Actor.system(SupervisionTable.RECOUNT), MONDAY);
			case MISS -> OrderFixture.by(Actor.system(SupervisionTable.MISSED_ANSWER), MONDAY.plusDays(4));
		};
	}

	@Override
	protected void perform(Supervision one, Transition<SupervisionState, SupervisionVerb> row, Call call) {
		switch (row.verb()) {
			case URGE -> urge(one, call);
			case ANSWER -> one.answer(call, "已办");
			case RAISE -> one.raise(call);
			case MISS -> one.miss(call, new SupervisionSettings(3), WorkingCalendar.published());
			case RESOLVE -> one.resolve(call, "GRANTED", MONDAY);
			case CLOSE -> one.close(call, "已办结");
			case RECOUNT -> one.recount(call, WorkingCalendar.published());
			case OPEN -> throw new IllegalArgumentException("begins a supervision");
		}
	}

	private static void urge(Supervision one, Call call) {
		one.urge(call, "请说明", new SupervisionSettings(3), WorkingCalendar.published());
	}

}
