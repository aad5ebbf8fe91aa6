package cn.yingshang.approval.revocation;

import java.util.EnumSet;
import java.util.Set;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;

/** The transition table of a revocation. */
public final class RevocationTable {

	/** The handler that opens it. */
	public static final String BROKEN_PROMISE = "broken-promise";

	/** The handler that shows corrections. */
	public static final String CORRECTION = "correction";

	/** The handler that shows repairs of credit. */
	public static final String REPAIR = "repair";

	private static final Set<RevocationState> ALL = EnumSet.allOf(RevocationState.class);

	/** The rows. */
	public static final Workflow<RevocationState, RevocationVerb> TABLE = Workflow
		.of("approval", "revocation", RevocationState.class, RevocationVerb.class)
		.creates(RevocationVerb.PROPOSE, RevocationState.PROPOSED, Who.system(BROKEN_PROMISE))
		.row(RevocationState.PROPOSED, RevocationVerb.ADD_FINDING, RevocationState.PROPOSED, Who.system(BROKEN_PROMISE))
		.row(RevocationState.PROPOSED, RevocationVerb.DECIDE, RevocationState.DECIDED_REVOKED, Who.roles(Role.HEAD),
				"licence.revoked")
		.row(RevocationState.PROPOSED, RevocationVerb.DECIDE, RevocationState.DECIDED_KEPT, Who.roles(Role.HEAD))
		.stays(ALL, RevocationVerb.NOTE_CORRECTION, Who.system(CORRECTION))
		.stays(ALL, RevocationVerb.NOTE_REPAIR, Who.system(REPAIR))
		.build();

	private RevocationTable() {
	}

}
