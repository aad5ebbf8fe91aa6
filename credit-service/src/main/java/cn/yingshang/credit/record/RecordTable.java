package cn.yingshang.credit.record;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;

/** The transition table of a record and the parts of the system that take part in it. */
public final class RecordTable {

	/** The handler that records a broken promise. */
	public static final String OF_BROKEN_PROMISE = "record-of-broken-promise";

	/** The handler that records what was untrue in a withdrawn repair (D-21). */
	public static final String OF_UNTRUE_COMMITMENT = "record-of-untrue-commitment";

	/** The handler that notes a confirmed correction. */
	public static final String CORRECTION = "record-correction";

	/** The handler that ends a repaired record. */
	public static final String REPAIR = "record-repair";

	/** The handler that publishes again when a repair is withdrawn. */
	public static final String REPUBLISHING = "record-republish";

	/** The job that ends publicity. */
	public static final String PUBLICITY_END = "publicity-end";

	private static final Set<RecordState> ACTIVE = EnumSet.of(RecordState.PUBLISHED, RecordState.CORRECTED,
			RecordState.REPUBLISHED);

	private static final Who OFFICER = Who.roles(Role.CREDIT_OFFICER);

	/** The transition table. */
	public static final Workflow<RecordState, RecordVerb> TABLE = Workflow
		.of("credit", "record", RecordState.class, RecordVerb.class)
		.creates(RecordVerb.PUBLISH, RecordState.PUBLISHED, OFFICER.orSystem(OF_BROKEN_PROMISE, OF_UNTRUE_COMMITMENT),
				"record.published")
		.row(RecordState.PUBLISHED, RecordVerb.CORRECT, RecordState.CORRECTED, OFFICER.orSystem(CORRECTION))
		.stays(ACTIVE, RecordVerb.REVISE, OFFICER, "record.published")
		.stays(ACTIVE, RecordVerb.DISCLOSE, OFFICER, "record.published")
		.row(RecordState.PUBLISHED, RecordVerb.RETAIN, RecordState.PUBLISHED, OFFICER)
		.rows(ACTIVE, RecordVerb.REPAIR, RecordState.REPAIRED, Who.system(REPAIR), "record.ended")
		.row(RecordState.EXPIRED, RecordVerb.REPAIR, RecordState.REPAIRED, Who.system(REPAIR), "record.ended")
		.rows(ACTIVE, RecordVerb.REVOKE_AT_SOURCE, RecordState.REVOKED_AT_SOURCE, OFFICER, "record.ended")
		.row(RecordState.PUBLISHED, RecordVerb.KEEP_PUBLISHED, RecordState.PUBLISHED, Who.system(PUBLICITY_END))
		.rows(ACTIVE, RecordVerb.EXPIRE, RecordState.EXPIRED, Who.system(PUBLICITY_END), "record.ended")
		.row(RecordState.REPAIRED, RecordVerb.REPUBLISH, RecordState.REPUBLISHED, Who.system(REPUBLISHING),
				"record.published")
		.build();

	private RecordTable() {
	}

}
