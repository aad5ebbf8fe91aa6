package cn.yingshang.platform.inbox;

import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.store.AggregateStores;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

/**
 * Progress from before an inbox told two kinds with one id apart, of aggregates whose
 * events are in no topic any more, so that nobody can say of which kind they are. Its
 * owner is known by its next event: only an aggregate whose first events this consumer
 * has had begins with a later one (ADR 24).
 */
final class BySubject {

	private final MongoCollection<Old> left;

	private volatile boolean any = true;

	BySubject(AggregateStores stores) {
		this.left = stores.records("inboxBySubject", Old.class);
	}

	/**
	 * Where an aggregate stands, of which nothing else is known.
	 * @param first the first event that came
	 */
	Progress adopt(Progress nothing, IncomingEvent first) {
		if (first.sequence() == 1 || !anyLeft()) {
			return nothing;
		}
		Old old = this.left.find(Filters.eq("_id", first.subject())).first();
		return (old != null) ? nothing.advanced(old.sequence()) : nothing;
	}

	/** Its owner has progress of its own now. */
	void adopted(String subject) {
		this.left.deleteOne(Filters.eq("_id", subject));
	}

	private boolean anyLeft() {
		if (this.any && this.left.find().first() == null) {
			this.any = false;
		}
		return this.any;
	}

	/**
	 * Progress as it was kept.
	 *
	 * @param subject the aggregate's id
	 * @param sequence highest sequence whose effect is written
	 */
	record Old(@JsonProperty("_id") String subject, long sequence) {
	}

}
