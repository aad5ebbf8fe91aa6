package cn.yingshang.complaint.order.parts;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.workflow.Who;
import cn.yingshang.platform.workflow.Workflow;

/** The transition table of a part, and the jobs that take part in it. */
public final class PartTable {

	/** Asks and lapses along with the order. */
	public static final String FOLLOWER = "order-parts";

	/** The job that counts again when a year's notice has come. */
	public static final String RECOUNT = "order-part-recount";

	/** The transition table. */
	public static final Workflow<PartState, PartVerb> TABLE = Workflow
		.of("complaint", "order-part", PartState.class, PartVerb.class)
		.creates(PartVerb.ASK, PartState.ASKED, Who.system(FOLLOWER))
		.row(PartState.ASKED, PartVerb.ANSWER, PartState.ANSWERED, Who.roles(Role.HANDLER))
		.row(PartState.ASKED, PartVerb.LAPSE, PartState.LAPSED, Who.system(FOLLOWER))
		.row(PartState.LAPSED, PartVerb.ASK, PartState.ASKED, Who.system(FOLLOWER))
		.row(PartState.ASKED, PartVerb.RECOUNT, PartState.ASKED, Who.system(RECOUNT))
		.build();

	private PartTable() {
	}

}
