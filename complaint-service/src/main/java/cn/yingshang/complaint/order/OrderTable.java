package cn.yingshang.complaint.order;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;

/** The transition table of an order and the job that takes part in it. */
public final class OrderTable {

	/** The job that gives alarms and finishes what a crash left (C-34). */
	public static final String FOLLOW_UP = "order-follow-up";

	/** The job that counts again when a year's notice has come. */
	public static final String RECOUNT = "order-recount";

	private static final Set<OrderState> OPEN = EnumSet.of(OrderState.RECEIVED, OrderState.DISPATCHED,
			OrderState.HANDLING, OrderState.COMPLETED, OrderState.REVIEWED, OrderState.CALLED_BACK,
			OrderState.ESCALATED);

	/** Where a limit runs; an escalated one has its supervision's. */
	static final Set<OrderState> WATCHED = EnumSet.of(OrderState.RECEIVED, OrderState.DISPATCHED, OrderState.HANDLING,
			OrderState.COMPLETED, OrderState.REVIEWED, OrderState.CALLED_BACK);

	private static final Set<OrderState> REPORTED = EnumSet.of(OrderState.COMPLETED, OrderState.REVIEWED,
			OrderState.CALLED_BACK, OrderState.ESCALATED, OrderState.CLOSED);

	private static final Who OPERATOR = Who.roles(Role.OPERATOR);

	private static final Who HANDLER = Who.roles(Role.HANDLER);

	private static final Who HOTLINE = Who.roles(Role.OPERATOR, Role.SUPERVISOR);

	private static final Who SUPERVISOR = Who.roles(Role.SUPERVISOR);

	/** The transition table. */
	public static final Workflow<OrderState, OrderVerb> TABLE = Workflow
		.of("complaint", "order", OrderState.class, OrderVerb.class)
		.creates(OrderVerb.RECEIVE, OrderState.RECEIVED, OPERATOR)
		.creates(OrderVerb.NOT_ACCEPT, OrderState.NOT_ACCEPTED, OPERATOR)
		.creates(OrderVerb.REDIRECT, OrderState.REDIRECTED, OPERATOR)
		.row(OrderState.RECEIVED, OrderVerb.NOT_ACCEPT, OrderState.NOT_ACCEPTED, OPERATOR)
		.row(OrderState.RECEIVED, OrderVerb.ANSWER, OrderState.CLOSED, OPERATOR, "order.closed")
		.row(OrderState.RECEIVED, OrderVerb.DISPATCH, OrderState.DISPATCHED, OPERATOR)
		.row(OrderState.DISPATCHED, OrderVerb.ACCEPT, OrderState.HANDLING, HANDLER)
		.row(OrderState.DISPATCHED, OrderVerb.RETURN, OrderState.RECEIVED, HANDLER)
		.row(OrderState.RECEIVED, OrderVerb.RULE_ON_RETURN, OrderState.RECEIVED, HOTLINE)
		.row(OrderState.HANDLING, OrderVerb.CONTACT, OrderState.HANDLING, HANDLER)
		.row(OrderState.HANDLING, OrderVerb.BRIEF_REPLY, OrderState.HANDLING, HANDLER)
		.row(OrderState.HANDLING, OrderVerb.AGREE, OrderState.HANDLING, HANDLER)
		.row(OrderState.HANDLING, OrderVerb.EXTEND, OrderState.HANDLING, Who.roles(Role.HEAD, Role.SUPERVISOR))
		.row(OrderState.HANDLING, OrderVerb.COMPLETE, OrderState.COMPLETED, HANDLER)
		.row(OrderState.COMPLETED, OrderVerb.REVIEW, OrderState.REVIEWED, HOTLINE, "order.substantiated")
		.row(OrderState.COMPLETED, OrderVerb.REVIEW, OrderState.HANDLING, HOTLINE)
		.row(OrderState.COMPLETED, OrderVerb.REVIEW, OrderState.ESCALATED, HOTLINE)
		.stays(OrderState.AT_LEAD, OrderVerb.CALL_BACK, HOTLINE)
		.row(OrderState.REVIEWED, OrderVerb.CALL_BACK, OrderState.CALLED_BACK, HOTLINE)
		.row(OrderState.REVIEWED, OrderVerb.CALL_BACK, OrderState.REVIEWED, HOTLINE)
		.row(OrderState.REVIEWED, OrderVerb.CALL_BACK, OrderState.HANDLING, HOTLINE)
		.row(OrderState.REVIEWED, OrderVerb.CALL_BACK, OrderState.ESCALATED, HOTLINE)
		.row(OrderState.CALLED_BACK, OrderVerb.CLOSE, OrderState.CLOSED, HOTLINE, "order.closed")
		.row(OrderState.ESCALATED, OrderVerb.HANDLE_AGAIN, OrderState.HANDLING, SUPERVISOR)
		.row(OrderState.ESCALATED, OrderVerb.CLOSE, OrderState.CLOSED, SUPERVISOR, "order.closed")
		.stays(REPORTED, OrderVerb.EXCLUDE_FROM_RATING, SUPERVISOR)
		.stays(REPORTED, OrderVerb.SUSPECT_FALSE_COMPLETION, SUPERVISOR)
		.stays(REPORTED, OrderVerb.JUDGE_FALSE_COMPLETION, SUPERVISOR)
		.stays(OrderState.AT_LEAD, OrderVerb.RECUSE, HANDLER)
		.stays(EnumSet.complementOf(EnumSet.of(OrderState.HANDLING)), OrderVerb.UNMASK, HOTLINE)
		.row(OrderState.HANDLING, OrderVerb.UNMASK, OrderState.HANDLING,
				Who.roles(Role.OPERATOR, Role.SUPERVISOR, Role.HANDLER))
		.stays(OPEN, OrderVerb.FOLLOW_UP, Who.system(FOLLOW_UP))
		.stays(OPEN, OrderVerb.RECOUNT, Who.system(RECOUNT))
		.build();

	private OrderTable() {
	}

}
