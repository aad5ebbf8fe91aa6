package cn.yingshang.platform.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.store.AggregateStores;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Where a consumer keeps its progress and what it could not apply. */
final class InboxStore {

	private static final String HELD = "held";

	private final MongoCollection<Progress> progress;

	private final MongoCollection<ParkedEvent> parked;

	private final BySubject bySubject;

	InboxStore(AggregateStores stores) {
		this.progress = stores.records("inbox", Progress.class);
		this.parked = stores.records("parked", ParkedEvent.class);
		this.bySubject = new BySubject(stores);
		this.progress.createIndex(Indexes.ascending("heldSince"), new IndexOptions().name(HELD).sparse(true));
		this.parked.createIndex(Indexes.ascending("status", "_id"), new IndexOptions().name("status"));
	}

	Map<String, Progress> load(Collection<String> streams) {
		Map<String, Progress> found = new HashMap<>();
		this.progress.find(Filters.in("_id", streams)).forEach((one) -> found.put(one.stream(), one));
		return found;
	}

	/**
	 * Where an aggregate stands of which there is no progress, when this event comes.
	 * What it claims of old is its own before nobody else may claim it.
	 */
	Progress first(IncomingEvent event) {
		Progress first = this.bySubject.adopt(Progress.none(event.stream()), event);
		if (first.sequence() > 0) {
			save(List.of(first));
			this.bySubject.adopted(event.subject());
		}
		return first;
	}

	/** Saves how far each aggregate is; a sequence never goes back. */
	void save(Collection<Progress> all) {
		List<WriteModel<Progress>> writes = new ArrayList<>();
		for (Progress one : all) {
			Date held = (one.heldSince() != null) ? Date.from(one.heldSince()) : null;
			writes.add(new UpdateOneModel<>(Filters.eq("_id", one.stream()),
					Updates.combine(Updates.max("sequence", one.sequence()), value("head", one.head()),
							value("heldSince", held), value("partition", one.partition())),
					new UpdateOptions().upsert(true)));
		}
		if (!writes.isEmpty()) {
			this.progress.bulkWrite(writes, new BulkWriteOptions().ordered(false));
		}
	}

	/** Aggregates of these partitions whose head is held, after one of them. */
	Map<String, Progress> held(Collection<String> partitions, @Nullable String after, int limit) {
		Map<String, Progress> found = new LinkedHashMap<>();
		heldOf(partitions, after, limit).forEach((one) -> found.put(one.stream(), one));
		return found;
	}

	/**
	 * Asked each second by whoever polls. The order alone would lead a planner along the
	 * ids of every aggregate ever heard of; what is held is few.
	 */
	FindIterable<Progress> heldOf(Collection<String> partitions, @Nullable String after, int limit) {
		return this.progress
			.find(Filters.and(Filters.gte("heldSince", new Date(0)), Filters.in("partition", partitions),
					Filters.gt("_id", (after != null) ? after : "")))
			.hintString(HELD)
			.sort(new Document("_id", 1))
			.limit(limit);
	}

	long heldCount() {
		return this.progress.countDocuments(Filters.gte("heldSince", new Date(0)));
	}

	long deadCount() {
		return this.parked.countDocuments(Filters.eq("status", ParkedEvent.Status.DEAD.name()));
	}

	void park(ParkedEvent event) {
		this.parked.replaceOne(Filters.eq("_id", event.id()), event, new ReplaceOptions().upsert(true));
	}

	void unpark(ParkedEvent event) {
		this.parked.deleteOne(Filters.eq("_id", event.id()));
	}

	/** The lowest parked event of an aggregate, but for those passed over long ago. */
	Optional<ParkedEvent> head(String stream, long sequence) {
		Bson ofStream = Filters.and(Filters.gte("_id", ParkedEvent.key(stream, 0)),
				Filters.lt("_id", ParkedEvent.key(stream, 999_999_999_999_999L)));
		for (ParkedEvent event : this.parked.find(ofStream).sort(new Document("_id", 1))) {
			if (event.status() != ParkedEvent.Status.SKIPPED || event.sequence() > sequence) {
				return Optional.of(event);
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether nothing of its aggregate lies before it; what is no event at all is of no
	 * aggregate.
	 */
	boolean isHead(ParkedEvent event) {
		Progress known = this.progress.find(Filters.eq("_id", event.stream())).first();
		return known == null || (known.head() != null && known.head() == event.sequence());
	}

	/**
	 * Changes what is to become of a parked event that is held or dead, and lets the
	 * thread that polls its partition look at it again; says whether it was there.
	 */
	boolean decide(ParkedEvent event, ParkedEvent.Status status, String reason, Instant now) {
		Bson undecided = Filters.and(Filters.eq("_id", event.id()),
				Filters.in("status", ParkedEvent.Status.HELD.name(), ParkedEvent.Status.DEAD.name()));
		boolean there = this.parked.updateOne(undecided, Updates.combine(Updates.set("status", status.name()),
				Updates.set("reason", reason), Updates.set("parkedAt", Date.from(now))))
			.getMatchedCount() == 1;
		this.progress.updateOne(Filters.and(Filters.eq("_id", event.stream()), Filters.eq("head", event.sequence())),
				Updates.combine(Updates.set("heldSince", Date.from(now)),
						Updates.set("partition", event.event().partition())));
		return there;
	}

	Optional<ParkedEvent> find(String id) {
		return Optional.ofNullable(this.parked.find(Filters.eq("_id", id)).first());
	}

	/** Parked events of a status in order of aggregate and sequence, after an id. */
	List<ParkedEvent> list(ParkedEvent.Status status, @Nullable String after, int limit) {
		Bson filter = Filters.and(Filters.eq("status", status.name()), Filters.gt("_id", (after != null) ? after : ""));
		return this.parked.find(filter).sort(new Document("_id", 1)).limit(limit).into(new ArrayList<>());
	}

	private static Bson value(String field, @Nullable Object value) {
		return (value != null) ? Updates.set(field, value) : Updates.unset(field);
	}

}
