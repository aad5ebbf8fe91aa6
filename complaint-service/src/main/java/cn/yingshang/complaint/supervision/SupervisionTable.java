package cn.yingshang.complaint.supervision;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;

/** The transition table of a supervision, and the jobs and handlers that take part. */
public final class SupervisionTable {

	/** Opens one when a case is overdue. */
	public static final String CASE_OVERDUE = "case-overdue";

	/** Ends it when the case is granted. */
	public static final String CASE_GRANTED = "case-granted";

	/** Ends it when the case is refused. */
	public static final String CASE_REFUSED = "case-refused";

	/** Opens one for an order. */
	public static final String ORDER_ESCALATION = "order-escalation";

	/** The job that raises what was not answered in time. */
	public static final String MISSED_ANSWER = "supervision-missed";

	/** Counts the answer's limit again when a year's notice has come. */
	public static final String RECOUNT = "supervision-recount";

	/** Where it still waits for something. */
	static final Set<SupervisionState> LIVE = EnumSet.of(SupervisionState.OPEN, SupervisionState.URGED,
			SupervisionState.ANSWERED);

	private static final Who SUPERVISOR = Who.roles(Role.SUPERVISOR);

	/** The transition table. */
	public static final Workflow<SupervisionState, SupervisionVerb> TABLE = Workflow
		.of("complaint", "supervision", SupervisionState.class, SupervisionVerb.class)
		.creates(SupervisionVerb.OPEN, SupervisionState.OPEN, SUPERVISOR.orSystem(CASE_OVERDUE, ORDER_ESCALATION))
		.row(SupervisionState.OPEN, SupervisionVerb.URGE, SupervisionState.URGED, SUPERVISOR)
		.row(SupervisionState.ANSWERED, SupervisionVerb.URGE, SupervisionState.URGED, SUPERVISOR)
		.row(SupervisionState.URGED, SupervisionVerb.ANSWER, SupervisionState.ANSWERED,
				Who.roles(Role.HANDLER, Role.HEAD))
		.stays(LIVE, SupervisionVerb.RAISE, SUPERVISOR)
		.row(SupervisionState.URGED, SupervisionVerb.MISS, SupervisionState.URGED, Who.system(MISSED_ANSWER))
		.rows(LIVE, SupervisionVerb.RESOLVE, SupervisionState.RESOLVED, Who.system(CASE_GRANTED, CASE_REFUSED))
		.rows(LIVE, SupervisionVerb.CLOSE, SupervisionState.CLOSED, SUPERVISOR)
		.row(SupervisionState.RESOLVED, SupervisionVerb.CLOSE, SupervisionState.CLOSED, SUPERVISOR)
		.row(SupervisionState.URGED, SupervisionVerb.RECOUNT, SupervisionState.URGED, Who.system(RECOUNT))
		.build();

	private SupervisionTable() {
	}

}
