package cn.yingshang.platform.event;

import java.util.List;

import cn.yingshang.platform.aggregate.PendingEvent;
import cn.yingshang.platform.workflow.Workflow;

/**
 * All events an aggregate still has to publish, as saved at one revision.
 *
 * @param collection where it is stored
 * @param id the aggregate
 * @param revision the revision whose pending list this is
 * @param topic where its events go
 * @param source the CloudEvents source
 * @param events in order
 */
public record Publication(String collection, String id, long revision, String topic, String source,
		List<PendingEvent> events) {

	/** What an aggregate with this table has to publish. */
	public static Publication of(String collection, Workflow<?, ?> workflow, String id, long revision,
			List<PendingEvent> pending) {
		return new Publication(collection, id, revision, workflow.topic(), workflow.source(), pending);
	}

}
