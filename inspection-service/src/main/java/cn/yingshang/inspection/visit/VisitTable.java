package cn.yingshang.inspection.visit;

import java.util.EnumSet;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;

/** The transition table of visits. */
public final class VisitTable {

	/** Handler of granted promises. */
	public static final String FROM_GRANT = "verification-scheduler";

	/** Handler of candidates turned into visits. */
	public static final String FROM_CANDIDATE = "triggered-scheduler";

	/** Handler of draws. */
	public static final String FROM_DRAW = "drawn-scheduler";

	/** Handler of records of parts. */
	public static final String RECORD_FOLLOWER = "part-record-follower";

	/** Handler of ends of parts. */
	public static final String END_FOLLOWER = "part-end-follower";

	/** Handler of revoked licences. */
	public static final String REVOCATION_FOLLOWER = "revocation-follower";

	/** What counts codes that no door showed. */
	public static final String DOOR = "door";

	/** Job that publishes on the last day. */
	public static final String PUBLISHER = "result-publisher";

	/** Job that reminds of what is about to be forgotten. */
	public static final String WATCH = "visit-watch";

	/** Job that counts again when a year's notice has come. */
	public static final String RECOUNT = "visit-recount";

	private static final Who SCHEDULERS = Who.system(FROM_GRANT, FROM_CANDIDATE, FROM_DRAW);

	private static final Who OFFICERS = Who.roles(Role.INSPECTOR);

	private static final Who HEADS = Who.roles(Role.HEAD);

	private static final Who FOLLOWERS = Who.system(RECORD_FOLLOWER, END_FOLLOWER);

	/** The table. */
	public static final Workflow<VisitState, VisitVerb> TABLE = Workflow
		.of("inspection", "visit", VisitState.class, VisitVerb.class)
		.creates(VisitVerb.SCHEDULE, VisitState.SCHEDULED, SCHEDULERS, "visit.scheduled")
		.row(VisitState.SCHEDULED, VisitVerb.APPROVE, VisitState.APPROVED, HEADS)
		.row(VisitState.SCHEDULED, VisitVerb.REJECT, VisitState.CANCELLED, HEADS, "visit.cancelled")
		.row(VisitState.APPROVED, VisitVerb.NOTIFY, VisitState.NOTIFIED, Who.roles(Role.INSPECTOR, Role.HEAD))
		.row(VisitState.NOTIFIED, VisitVerb.ENTER, VisitState.ENTERED, OFFICERS)
		.row(VisitState.NOTIFIED, VisitVerb.REPORT_NO_ENTRY, VisitState.ENTERED, OFFICERS)
		.rows(EnumSet.of(VisitState.SCHEDULED, VisitState.APPROVED, VisitState.NOTIFIED), VisitVerb.ENTER_URGENTLY,
				VisitState.ENTERED, OFFICERS)
		.stays(EnumSet.of(VisitState.ENTERED, VisitState.CONCLUDED), VisitVerb.SCAN, OFFICERS)
		.stays(EnumSet.of(VisitState.NOTIFIED, VisitState.ENTERED, VisitState.CONCLUDED, VisitState.LEFT,
				VisitState.CLOSED), VisitVerb.REFUSE_SCAN, Who.system(DOOR))
		.stays(EnumSet.of(VisitState.ENTERED, VisitState.CONCLUDED, VisitState.LEFT), VisitVerb.RATIFY, HEADS)
		.row(VisitState.ENTERED, VisitVerb.CONCLUDE, VisitState.CONCLUDED, Who.roles(Role.INSPECTOR, Role.HEAD))
		.row(VisitState.CONCLUDED, VisitVerb.LEAVE, VisitState.LEFT, OFFICERS, "visit.completed")
		.stays(EnumSet.of(VisitState.LEFT, VisitState.CLOSED), VisitVerb.SUPPLEMENT_ENTRY, OFFICERS)
		.row(VisitState.LEFT, VisitVerb.PUBLISH, VisitState.LEFT, HEADS.orSystem(PUBLISHER))
		.row(VisitState.LEFT, VisitVerb.PUBLISH, VisitState.CLOSED, HEADS.orSystem(PUBLISHER))
		.stays(EnumSet.of(VisitState.LEFT, VisitState.CLOSED), VisitVerb.WITHDRAW, HEADS)
		.stays(EnumSet.of(VisitState.LEFT, VisitState.CLOSED), VisitVerb.RATE, Who.party())
		.stays(EnumSet.of(VisitState.ENTERED, VisitState.CONCLUDED, VisitState.LEFT, VisitState.CLOSED),
				VisitVerb.COMPLAIN, Who.party())
		.stays(EnumSet.of(VisitState.ENTERED, VisitState.CONCLUDED, VisitState.LEFT, VisitState.CLOSED),
				VisitVerb.ANSWER_COMPLAINT, HEADS)
		.stays(EnumSet.of(VisitState.ENTERED, VisitState.CONCLUDED, VisitState.LEFT, VisitState.CLOSED),
				VisitVerb.FOLLOW_PART, FOLLOWERS)
		.row(VisitState.LEFT, VisitVerb.FOLLOW_PART, VisitState.CLOSED, FOLLOWERS)
		.rows(EnumSet.of(VisitState.SCHEDULED, VisitState.APPROVED, VisitState.NOTIFIED), VisitVerb.REVOKE_LICENCE,
				VisitState.CANCELLED, Who.system(REVOCATION_FOLLOWER), "visit.cancelled")
		.stays(EnumSet.of(VisitState.ENTERED, VisitState.CONCLUDED, VisitState.LEFT, VisitState.CLOSED),
				VisitVerb.REVOKE_LICENCE, Who.system(REVOCATION_FOLLOWER))
		.row(VisitState.LEFT, VisitVerb.RECOUNT, VisitState.LEFT, Who.system(RECOUNT))
		.stays(EnumSet.of(VisitState.ENTERED, VisitState.CONCLUDED, VisitState.LEFT), VisitVerb.ALARM,
				Who.system(WATCH))
		.build();

	private VisitTable() {
	}

}
