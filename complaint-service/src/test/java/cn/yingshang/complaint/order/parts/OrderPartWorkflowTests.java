package cn.yingshang.complaint.order.parts;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderFixture;
import cn.yingshang.complaint.order.handling.Assistance;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;

import static cn.yingshang.complaint.order.OrderFixture.MONDAY;
import static cn.yingshang.complaint.order.OrderFixture.POLICY;

class OrderPartWorkflowTests extends WorkflowContract<PartState, PartVerb, OrderPart> {

	private static final Call FOLLOWER = OrderFixture.by(Actor.system(PartTable.FOLLOWER), MONDAY);

	private final Order order = OrderFixture.received();

	OrderPartWorkflowTests() {
		super(PartTable.TABLE);
		this.order.dispatch(OrderFixture.operator(MONDAY), OrderFixture.to("wjw", MONDAY, "scjg"), POLICY);
	}

	@Override
	protected OrderPart in(PartState state) {
		OrderPart part = new OrderPart("part-1", FOLLOWER, this.order.inquiry(), asked(), POLICY.calendar());
		switch (state) {
			case ASKED -> {
			}
			case ANSWERED -> part.answer(OrderFixture.handler("scjg", MONDAY), "属实", null);
			case LAPSED -> part.lapse(FOLLOWER);
		}
		return part;
	}

	@Override
	protected Call allowed(OrderPart part, Transition<PartState, PartVerb> row) {
		return switch (row.verb()) {
			case ANSWER -> OrderFixture.handler("scjg", MONDAY);
			case ASK, LAPSE -> FOLLOWER;
			case RECOUNT -> OrderFixture.by(Actor.system(PartTable.RECOUNT), MONDAY);
		};
	}

	@Override
	protected void perform(OrderPart part, Transition<PartState, PartVerb> row, Call call) {
		switch (row.verb()) {
			case ASK -> part.ask(call, this.order.inquiry(), asked(), POLICY.calendar());
			case ANSWER -> part.answer(call, "属实", null);
			case LAPSE -> part.lapse(call);
			case RECOUNT -> part.recount(call, POLICY.calendar());
		}
	}

	private Assistance asked() {
		return this.order.inquiry().asked().get(0);
	}

}
