package cn.yingshang.platform.store;

import java.util.List;

import cn.yingshang.platform.aggregate.PendingEvent;
import cn.yingshang.platform.aggregate.Sealer;
import cn.yingshang.platform.document.DocumentCodec;
import cn.yingshang.platform.event.Publication;
import cn.yingshang.platform.workflow.Workflow;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events that one collection still has to publish, read without the aggregates they
 * lie in: an aggregate that this version cannot read is published all the same.
 */
public final class Unpublished {

	private static final Document NEEDED = new Document("_id", 1).append("revision", 1).append("pending", 1);

	private static final int BATCH = 200;

	private final MongoCollection<RawBsonDocument> documents;

	private final DocumentCodec<Left> codec;

	private final Workflow<?, ?> workflow;

	Unpublished(MongoCollection<?> documents, Workflow<?, ?> workflow, JsonMapper mapper) {
		this.documents = documents.withDocumentClass(RawBsonDocument.class);
		this.codec = new DocumentCodec<>(Left.class, mapper);
		this.workflow = workflow;
	}

	/** The collection's name. */
	public String collection() {
		return this.documents.getNamespace().getCollectionName();
	}

	/** Whether any event waits. */
	public boolean any() {
		return first(Filters.gte("outboxSlot", 0L), "_id") != null;
	}

	/** How many documents have events that wait. */
	public long count() {
		return this.documents.countDocuments(Filters.gte("outboxSlot", 0L));
	}

	/** When the oldest waiting event was saved, in milliseconds; 0 when none waits. */
	public long oldest() {
		long oldest = 0;
		for (int slot = 0; slot < Sealer.SLOTS; slot++) {
			long start = Sealer.slotStart(slot);
			RawBsonDocument first = first(range(start, Sealer.slotStart(slot + 1)), "outboxSlot");
			if (first != null) {
				long at = first.getInt64("outboxSlot").getValue() - start;
				oldest = (oldest == 0) ? at : Math.min(oldest, at);
			}
		}
		return oldest;
	}

	/** Documents between two values of the outbox scalar, oldest first. */
	public MongoCursor<RawBsonDocument> between(long from, long to) {
		return this.documents.find(range(from, to))
			.projection(NEEDED)
			.sort(new Document("outboxSlot", 1))
			.batchSize(BATCH)
			.cursor();
	}

	/**
	 * What such a document has to publish.
	 * @throws RuntimeException when even that cannot be read
	 */
	public Publication publication(RawBsonDocument document) {
		Left left = document.decode(this.codec);
		if (left.pending() == null || left.pending().isEmpty()) {
			throw new IllegalStateException("a document in the outbox without events");
		}
		return Publication.of(collection(), this.workflow, left.id(), left.revision(), left.pending());
	}

	/** Names a document in what is told of it. */
	public static String id(RawBsonDocument document) {
		BsonValue id = document.get("_id");
		return (id != null && id.isString()) ? id.asString().getValue() : String.valueOf(id);
	}

	private @Nullable RawBsonDocument first(Bson filter, String field) {
		return this.documents.find(filter)
			.projection(new Document(field, 1))
			.sort(new Document("outboxSlot", 1))
			.first();
	}

	private static Bson range(long from, long to) {
		return Filters.and(Filters.gte("outboxSlot", from), Filters.lt("outboxSlot", to));
	}

	private record Left(@JsonProperty("_id") String id, long revision, @Nullable List<PendingEvent> pending) {
	}

}
