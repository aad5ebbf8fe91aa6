package cn.yingshang.credit.repair;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;

/**
 * The transition table of an application for repair (D-34) and the handler that takes
 * part in it.
 */
public final class RepairTable {

	/** The handler that notes that its record is no longer published. */
	public static final String SYNC = "repair-sync";

	/** The job that counts again when a year's notice has come. */
	public static final String RECOUNT = "repair-recount";

	private static final Set<RepairState> OPEN = EnumSet.of(RepairState.SUBMITTED, RepairState.RETURNED,
			RepairState.ACCEPTED);

	private static final Who OFFICER = Who.roles(Role.CREDIT_OFFICER);

	private static final Who APPLICANT = Who.roles(Role.WINDOW).orParty();

	/** The transition table. */
	public static final Workflow<RepairState, RepairVerb> TABLE = Workflow
		.of("credit", "repair", RepairState.class, RepairVerb.class)
		.creates(RepairVerb.SUBMIT, RepairState.SUBMITTED, APPLICANT)
		.row(RepairState.SUBMITTED, RepairVerb.ACCEPT, RepairState.ACCEPTED, OFFICER)
		.row(RepairState.SUBMITTED, RepairVerb.RETURN, RepairState.RETURNED, OFFICER)
		.row(RepairState.SUBMITTED, RepairVerb.REJECT, RepairState.REJECTED, OFFICER)
		.row(RepairState.RETURNED, RepairVerb.RESUBMIT, RepairState.SUBMITTED, APPLICANT)
		.row(RepairState.ACCEPTED, RepairVerb.EXTEND, RepairState.ACCEPTED, OFFICER)
		.row(RepairState.ACCEPTED, RepairVerb.DECIDE, RepairState.REPAIRED, OFFICER, "repair.decided")
		.row(RepairState.ACCEPTED, RepairVerb.DECIDE, RepairState.REFUSED, OFFICER, "repair.decided")
		.rows(OPEN, RepairVerb.CANCEL, RepairState.CANCELLED, APPLICANT)
		.row(RepairState.REPAIRED, RepairVerb.STOP_PUBLICATION, RepairState.UNPUBLISHED, Who.system(SYNC))
		.row(RepairState.UNPUBLISHED, RepairVerb.WITHDRAW_REPAIR, RepairState.WITHDRAWN, OFFICER, "repair.withdrawn")
		.stays(EnumSet.of(RepairState.SUBMITTED, RepairState.ACCEPTED), RepairVerb.RECOUNT, Who.system(RECOUNT))
		.build();

	private RepairTable() {
	}

}
