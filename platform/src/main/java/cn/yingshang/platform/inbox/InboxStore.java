package cn.yingshang.platform.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.platform.store.AggregateStores;
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

	private final MongoCollection<Progress> progress;

	private final MongoCollection<ParkedEvent> parked;

	InboxStore(AggregateStores stores) {
		this.progress = stores.records("inbox", Progress.class);
		this.parked = stores.records("parked", ParkedEvent.class);
		this.progress.createIndex(Indexes.ascending("heldSince"), new IndexOptions().name("held").sparse(true));
		this.parked.createIndex(Indexes.ascending("status", "_id"), new IndexOptions().name("status"));
	}

	Map<String, Progress> load(Collection<String> sources) {
		Map<String, Progress> found = new HashMap<>();
		this.progress.find(Filters.in("_id", sources)).forEach((one) -> found.put(one.source(), one));
		return found;
	}

	/** Saves how far each source is; a sequence never goes back. */
	void save(Collection<Progress> all) {
		List<WriteModel<Progress>> writes = new ArrayList<>();
		for (Progress one : all) {
			Bson head = (one.head() != null) ? Updates.set("head", one.head()) : Updates.unset("head");
			Bson held = (one.heldSince() != null) ? Updates.set("heldSince", Date.from(one.heldSince()))
					: Updates.unset("heldSince");
			writes.add(new UpdateOneModel<>(Filters.eq("_id", one.source()),
					Updates.combine(Updates.max("sequence", one.sequence()), head, held),
					new UpdateOptions().upsert(true)));
		}
		if (!writes.isEmpty()) {
			this.progress.bulkWrite(writes, new BulkWriteOptions().ordered(false));
		}
	}

	/** Sources whose head is held, oldest first. */
	List<String> held(int limit) {
		return this.progress.find(Filters.gte("heldSince", new Date(0)))
			.sort(new Document("heldSince", 1))
			.limit(limit)
			.map(Progress::source)
			.into(new ArrayList<>());
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

	/** The lowest parked event of a source that is not passed over. */
	Optional<ParkedEvent> head(String source) {
		Bson ofSource = Filters.and(Filters.gte("_id", ParkedEvent.key(source, 0)),
				Filters.lt("_id", ParkedEvent.key(source, 999_999_999_999_999L)));
		for (ParkedEvent event : this.parked.find(ofSource).sort(new Document("_id", 1))) {
			if (event.status() != ParkedEvent.Status.SKIPPED) {
				return Optional.of(event);
			}
		}
		return Optional.empty();
	}

	Optional<ParkedEvent> find(String id) {
		return Optional.ofNullable(this.parked.find(Filters.eq("_id", id)).first());
	}

	/** Parked events of a status in order of source and sequence, after an id. */
	List<ParkedEvent> list(ParkedEvent.Status status, @Nullable String after, int limit) {
		Bson filter = Filters.and(Filters.eq("status", status.name()), Filters.gt("_id", (after != null) ? after : ""));
		return this.parked.find(filter).sort(new Document("_id", 1)).limit(limit).into(new ArrayList<>());
	}

}
