package cn.yingshang.inspection.visit.part;

import java.util.EnumSet;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;

/** The transition table of parts. */
public final class PartTable {

	/** Handler of scheduled visits. */
	public static final String MAKER = "part-maker";

	/** Handler of cancelled visits. */
	public static final String CANCELLER = "part-canceller";

	/** Job that counts again when a year's notice has come. */
	public static final String RECOUNT = "part-recount";

	private static final Who OFFICERS = Who.roles(Role.INSPECTOR);

	/** The table. */
	public static final Workflow<PartState, PartVerb> TABLE = Workflow
		.of("inspection", "part", PartState.class, PartVerb.class)
		.creates(PartVerb.OPEN, PartState.PENDING, Who.system(MAKER))
		.row(PartState.PENDING, PartVerb.ASSIGN, PartState.PENDING, Who.roles(Role.HEAD))
		.row(PartState.PENDING, PartVerb.APPROVE, PartState.PENDING, Who.roles(Role.HEAD))
		.row(PartState.PENDING, PartVerb.DECLINE, PartState.CANCELLED, Who.roles(Role.HEAD))
		.row(PartState.PENDING, PartVerb.REQUEST_RECUSAL, PartState.PENDING, Who.party())
		.row(PartState.PENDING, PartVerb.DECIDE_RECUSAL, PartState.PENDING, Who.roles(Role.HEAD))
		.row(PartState.PENDING, PartVerb.RECORD, PartState.RECORDED, OFFICERS, "part.recorded", "listing.proposed")
		.row(PartState.RECORDED, PartVerb.ORDER_CORRECTION, PartState.ORDERED_TO_CORRECT, OFFICERS)
		.stays(EnumSet.of(PartState.ORDERED_TO_CORRECT, PartState.NOT_CORRECTED, PartState.BROKEN),
				PartVerb.REPORT_CORRECTED, Who.party())
		.row(PartState.ORDERED_TO_CORRECT, PartVerb.RECHECK, PartState.CORRECTED, OFFICERS, "part.settled")
		.row(PartState.ORDERED_TO_CORRECT, PartVerb.RECHECK, PartState.ORDERED_TO_CORRECT, OFFICERS)
		.row(PartState.ORDERED_TO_CORRECT, PartVerb.RECHECK, PartState.NOT_CORRECTED, OFFICERS, "part.settled",
				"listing.proposed")
		.row(PartState.ORDERED_TO_CORRECT, PartVerb.RECHECK, PartState.BROKEN, OFFICERS, "promise.broken",
				"part.settled", "listing.proposed")
		.row(PartState.NOT_CORRECTED, PartVerb.CONFIRM_CORRECTION, PartState.CORRECTED, OFFICERS, "part.settled")
		.row(PartState.BROKEN, PartVerb.CONFIRM_CORRECTION, PartState.CORRECTED, OFFICERS, "correction.confirmed",
				"part.settled")
		.row(PartState.PENDING, PartVerb.CANCEL, PartState.CANCELLED, Who.system(CANCELLER))
		.stays(EnumSet.of(PartState.ORDERED_TO_CORRECT, PartState.NOT_CORRECTED, PartState.BROKEN), PartVerb.RECOUNT,
				Who.system(RECOUNT))
		.build();

	private PartTable() {
	}

}
