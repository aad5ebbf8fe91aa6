package cn.yingshang.complaint.order;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands in the closed loop of C-04. */
public enum OrderState {

	/** Taken, waits for dispatch, 已受理. */
	RECEIVED,
	/** Sent to the lead department, 已派单. */
	DISPATCHED,
	/** In hand at the lead department, 办理中. */
	HANDLING,
	/** Reported as done, waits for review, 已答复. */
	COMPLETED,
	/** Review passed, waits for call-back, 待回访. */
	REVIEWED,
	/** The caller was asked, 已回访. */
	CALLED_BACK,
	/** Unsatisfied after the second handlings, under supervision (C-32), 督办中. */
	ESCALATED,
	/** Closed, 已办结. */
	CLOSED,
	/** Not taken, with reason and right channel (C-02), 不予受理. */
	NOT_ACCEPTED,
	/** Passed to an emergency number (C-03), 已转紧急. */
	REDIRECTED;

	/** The states in which it lies at the lead department. */
	public static final Set<OrderState> AT_LEAD = EnumSet.of(DISPATCHED, HANDLING);

}
