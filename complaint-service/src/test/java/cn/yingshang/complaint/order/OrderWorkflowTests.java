package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.complaint.order.intake.Exclusion;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.complaint.order.review.CallBack;
import cn.yingshang.complaint.order.review.Findings;
import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.test.workflow.WorkflowContract;
import cn.yingshang.platform.workflow.Transition;

import static cn.yingshang.complaint.order.OrderFixture.MONDAY;
import static cn.yingshang.complaint.order.OrderFixture.POLICY;

class OrderWorkflowTests extends WorkflowContract<OrderState, OrderVerb, Order> {

	OrderWorkflowTests() {
		super(OrderTable.TABLE);
	}

	@Override
	protected Order in(OrderState state) {
		if (state == OrderState.RECEIVED) {
			return OrderFixture.received(OrderType.CONSULTATION);
		}
		if (state == OrderState.HANDLING) {
			return OrderFixture.ofBusinessEnvironment();
		}
		Order order = OrderFixture.in(state);
		if (!OrderTable.TABLE.rows(state, OrderVerb.JUDGE_FALSE_COMPLETION).isEmpty()) {
			order.suspectFalseCompletion(OrderFixture.supervisor(MONDAY), "诉求人否认");
		}
		return order;
	}

	@Override
	protected Call allowed(Order order, Transition<OrderState, OrderVerb> row) {
		if (!row.who().systems().isEmpty()) {
			return OrderFixture.by(Actor.system(row.who().systems().iterator().next()), MONDAY);
		}
		Role role = row.who().roles().contains(Role.SUPERVISOR) ? Role.SUPERVISOR : row.who().roles().iterator().next();
		return OrderFixture.by(Actor.person("somebody", null, new Grant(role, "*", "210202")), MONDAY);
	}

	@Override
	protected void perform(Order order, Transition<OrderState, OrderVerb> row, Call call) {
		switch (row.verb()) {
			case NOT_ACCEPT -> order.notAccept(call, Exclusion.LITIGATION);
			case ANSWER -> order.answer(call, "工作日九点至十七点");
			case DISPATCH -> order.dispatch(call, OrderFixture.to("wjw", MONDAY), POLICY);
			case ACCEPT -> order.accept(call);
			case RETURN -> order.giveBack(call, "法第四条", POLICY);
			case RULE_ON_RETURN -> returned(order).ruleOnReturn(call, true, "属其他部门职责");
			case CONTACT -> order.contact(call, true, null, POLICY);
			case BRIEF_REPLY -> order.briefReply(call, "正在核实", POLICY);
			case AGREE -> replied(order).agree(call, "退还费用", POLICY);
			case EXTEND -> order.extend(call, 5, "需检测", true, POLICY);
			case COMPLETE -> agreed(order).complete(call, OrderFixture.signed(call), List.of(), POLICY);
			case REVIEW -> review(order, row, call);
			case CALL_BACK -> callBack(order, row, call);
			case HANDLE_AGAIN -> order.handleAgain(call, "限期解决", POLICY);
			case CLOSE -> order.close(call);
			case EXCLUDE_FROM_RATING -> order.excludeFromRating(call, "诉求不合理");
			case SUSPECT_FALSE_COMPLETION -> order.suspectFalseCompletion(call, "诉求人否认");
			case JUDGE_FALSE_COMPLETION -> order.judgeFalseCompletion(call, true);
			case RECUSE -> order.recuse(call);
			case UNMASK ->
				order.unmask(call, call.actor().hasAnywhere(Role.HANDLER) ? Purpose.CONTACT_CALLER : Purpose.CALL_BACK);
			case FOLLOW_UP -> order.followUp(call, POLICY);
			case RECOUNT -> order.recount(call, POLICY);
			case RECEIVE, REDIRECT -> throw new IllegalArgumentException("begins an order");
		}
	}

	private static Order replied(Order order) {
		if (order.state() == OrderState.HANDLING) {
			order.briefReply(OrderFixture.handler("wjw", MONDAY), "正在核实", POLICY);
		}
		return order;
	}

	private static Order agreed(Order order) {
		if (order.state() == OrderState.HANDLING) {
			replied(order).agree(OrderFixture.handler("wjw", MONDAY), "退还费用", POLICY);
		}
		return order;
	}

	private static Order returned(Order order) {
		if (order.state() == OrderState.RECEIVED) {
			order.dispatch(OrderFixture.operator(MONDAY), OrderFixture.to("wjw", MONDAY), POLICY);
			order.giveBack(OrderFixture.handler("wjw", MONDAY), "法第四条", POLICY);
		}
		return order;
	}

	private static void review(Order order, Transition<OrderState, OrderVerb> row, Call call) {
		while (row.to() == OrderState.ESCALATED && order.handling().secondHandlings() < 2) {
			order.review(OrderFixture.operator(MONDAY), Findings.of(false, "照片不清"), POLICY);
			OrderFixture.reported(order);
		}
		order.review(call, Findings.of(row.to() == OrderState.REVIEWED, "照片不清"), POLICY);
	}

	private static void callBack(Order order, Transition<OrderState, OrderVerb> row, Call call) {
		while (row.to() == OrderState.ESCALATED && order.handling().secondHandlings() < 2) {
			OrderFixture.unsatisfiedOnce(order);
		}
		if (OrderState.AT_LEAD.contains(order.state())) {
			order.followUp(OrderFixture.job(LocalDate.of(2026, 3, 24)), POLICY);
		}
		switch (row.to()) {
			case CALLED_BACK -> order.callBack(call, OrderFixture.satisfied(), POLICY);
			case REVIEWED -> order.callBack(call, CallBack.of(false, null, true, null), POLICY);
			default -> order.callBack(call, OrderFixture.unsatisfied(), POLICY);
		}
	}

}
