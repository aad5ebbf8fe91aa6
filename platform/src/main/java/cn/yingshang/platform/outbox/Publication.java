package cn.yingshang.platform.outbox;

import java.util.List;

import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.PendingEvent;

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

	public static Publication of(String collection, Aggregate<?, ?> aggregate) {
		String source = "/" + aggregate.workflow().service() + "/" + aggregate.workflow().kind();
		return new Publication(collection, aggregate.id(), aggregate.revision(), aggregate.workflow().topic(), source,
				aggregate.pending());
	}

}
