package cn.yingshang.approval.permit;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;

/**
 * The transition table of a case, from receipt to delivery.
 */
public final class CaseTable {

	/** The job that acts when a due date has passed. */
	public static final String DUE_DATES = "due-dates";

	/** The job that counts again when a year's notice has come. */
	public static final String RECOUNT = "case-recount";

	/** The handler that shows a scheduled visit. */
	public static final String VISIT_SCHEDULED = "visit-on-case";

	/** The handler that shows how a visit ended. */
	public static final String VISIT_COMPLETED = "visit-result-on-case";

	/** The handler that shows a broken promise. */
	public static final String PROMISE_BROKEN = "broken-promise";

	/** The handler that shows a confirmed correction. */
	public static final String CORRECTION = "correction";

	/** The handler that follows a decided revocation. */
	public static final String REVOKED = "revoked-licence";

	private static final Set<CaseState> RECEIVED = EnumSet.of(CaseState.SUBMITTED, CaseState.CORRECTION_REQUESTED);

	private static final Set<CaseState> DECIDABLE = EnumSet.of(CaseState.ACCEPTED, CaseState.UNDER_REVIEW);

	private static final Set<CaseState> LICENSED = EnumSet.of(CaseState.GRANTED, CaseState.ISSUED, CaseState.DELIVERED);

	private static final Set<CaseState> SHOWN = EnumSet.of(CaseState.GRANTED, CaseState.ISSUED, CaseState.DELIVERED,
			CaseState.REVOKED);

	private static final Set<CaseState> LIMITED = EnumSet.of(CaseState.ACCEPTED, CaseState.UNDER_REVIEW,
			CaseState.SUSPENDED, CaseState.GRANTED, CaseState.ISSUED);

	private static final Set<CaseState> TIMED = EnumSet.of(CaseState.SUBMITTED, CaseState.CORRECTION_REQUESTED,
			CaseState.ACCEPTED, CaseState.UNDER_REVIEW, CaseState.SUSPENDED, CaseState.GRANTED, CaseState.ISSUED);

	private static final Who WINDOW = Who.roles(Role.WINDOW);

	private static final Who OFFICERS = Who.roles(Role.REVIEWER, Role.HEAD);

	private static final Who APPLICANT = Who.roles(Role.WINDOW).orParty();

	private static final Who CLOCK = Who.system(DUE_DATES);

	/** The rows. */
	public static final Workflow<CaseState, CaseVerb> TABLE = table();

	private CaseTable() {
	}

	private static Workflow<CaseState, CaseVerb> table() {
		Workflow.Builder<CaseState, CaseVerb> table = Workflow.of("approval", "case", CaseState.class, CaseVerb.class);
		receipt(table);
		examination(table);
		licence(table);
		return table.build();
	}

	private static void receipt(Workflow.Builder<CaseState, CaseVerb> table) {
		table.creates(CaseVerb.SUBMIT, CaseState.SUBMITTED, APPLICANT)
			.row(CaseState.SUBMITTED, CaseVerb.CORRECT_ON_SPOT, CaseState.SUBMITTED, WINDOW)
			.row(CaseState.SUBMITTED, CaseVerb.REQUEST_CORRECTION, CaseState.CORRECTION_REQUESTED, WINDOW)
			.row(CaseState.CORRECTION_REQUESTED, CaseVerb.RESUBMIT, CaseState.SUBMITTED, APPLICANT)
			.row(CaseState.CORRECTION_REQUESTED, CaseVerb.LAPSE, CaseState.LAPSED, CLOCK)
			.row(CaseState.SUBMITTED, CaseVerb.NOT_REQUIRED, CaseState.NOT_REQUIRED, WINDOW)
			.row(CaseState.SUBMITTED, CaseVerb.NOT_COMPETENT, CaseState.NOT_COMPETENT, WINDOW)
			.row(CaseState.SUBMITTED, CaseVerb.ACCEPT, CaseState.ACCEPTED, WINDOW, "case.accepted")
			.row(CaseState.SUBMITTED, CaseVerb.ACCEPT, CaseState.SUBMITTED, WINDOW)
			.row(CaseState.SUBMITTED, CaseVerb.DEEM_ACCEPTED, CaseState.ACCEPTED, CLOCK, "case.accepted")
			.stays(RECEIVED, CaseVerb.WITHDRAW_PROMISE, APPLICANT);
	}

	private static void examination(Workflow.Builder<CaseState, CaseVerb> table) {
		table.row(CaseState.ACCEPTED, CaseVerb.DECIDE_ON_SPOT, CaseState.GRANTED, WINDOW, "case.granted")
			.row(CaseState.ACCEPTED, CaseVerb.DECIDE_ON_SPOT, CaseState.ACCEPTED, WINDOW)
			.row(CaseState.ACCEPTED, CaseVerb.REVIEW, CaseState.UNDER_REVIEW, Who.roles(Role.REVIEWER))
			.row(CaseState.UNDER_REVIEW, CaseVerb.SUSPEND, CaseState.SUSPENDED, OFFICERS)
			.row(CaseState.SUSPENDED, CaseVerb.RESUME, CaseState.UNDER_REVIEW, OFFICERS)
			.stays(DECIDABLE, CaseVerb.EXTEND, Who.roles(Role.HEAD))
			.rows(DECIDABLE, CaseVerb.DECIDE, CaseState.GRANTED, OFFICERS, "case.granted")
			.rows(DECIDABLE, CaseVerb.DECIDE, CaseState.REFUSED, OFFICERS, "case.refused")
			.stays(DECIDABLE, CaseVerb.REPORT_OVERDUE, CLOCK, "case.overdue")
			.stays(LIMITED, CaseVerb.REPORT_LIMIT_PASSED, CLOCK, "case.limit-passed")
			.rows(EnumSet.of(CaseState.SUBMITTED, CaseState.CORRECTION_REQUESTED, CaseState.ACCEPTED,
					CaseState.UNDER_REVIEW, CaseState.SUSPENDED), CaseVerb.WITHDRAW, CaseState.WITHDRAWN, APPLICANT)
			.stays(TIMED, CaseVerb.RECOUNT, CLOCK.orSystem(RECOUNT));
	}

	private static void licence(Workflow.Builder<CaseState, CaseVerb> table) {
		table.row(CaseState.GRANTED, CaseVerb.ISSUE, CaseState.ISSUED, WINDOW)
			.rows(EnumSet.of(CaseState.GRANTED, CaseState.ISSUED), CaseVerb.DELIVER, CaseState.DELIVERED, WINDOW)
			.stays(SHOWN, CaseVerb.NOTE_VISIT, Who.system(VISIT_SCHEDULED))
			.stays(SHOWN, CaseVerb.NOTE_VISIT_RESULT, Who.system(VISIT_COMPLETED))
			.stays(SHOWN, CaseVerb.NOTE_BROKEN_PROMISE, Who.system(PROMISE_BROKEN))
			.stays(SHOWN, CaseVerb.NOTE_CORRECTION, Who.system(CORRECTION))
			.rows(LICENSED, CaseVerb.REVOKE, CaseState.REVOKED, Who.system(REVOKED));
	}

}
