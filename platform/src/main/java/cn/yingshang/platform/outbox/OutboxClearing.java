package cn.yingshang.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import cn.yingshang.platform.event.Publication;
import cn.yingshang.platform.observe.Failures;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;

/**
 * Clears published events from their documents, many in one bulk write. A list is cleared
 * only while the document still has the revision it was published from: then it is
 * exactly that list. If the document moved on, whoever moved it publishes and clears the
 * longer list. What cannot be cleared is published again by the sweeper.
 */
public final class OutboxClearing implements Runnable {

	private static final int BULK = 500;

	/** More than a bulk for each second that a store may be away; the rest is swept. */
	static final int MOST_WAITING = 20_000;

	private final MongoDatabase database;

	private final Failures failures;

	private final Duration gather;

	private final BlockingQueue<Published> queue = new LinkedBlockingQueue<>(MOST_WAITING);

	private volatile boolean stopped;

	public OutboxClearing(MongoDatabase database, Failures failures, Duration gather) {
		this.database = database;
		this.failures = failures;
		this.gather = gather;
	}

	/** Says whether it will be cleared; if not, the sweeper publishes it again. */
	boolean published(Publication publication) {
		return this.queue.offer(new Published(publication.collection(), publication.id(), publication.revision()));
	}

	/** Clears until stopped; what is queued then is cleared too. */
	@Override
	public void run() {
		List<Published> batch = new ArrayList<>();
		while (!this.stopped || !this.queue.isEmpty()) {
			try {
				Published first = this.queue.poll(200, TimeUnit.MILLISECONDS);
				if (first == null) {
					continue;
				}
				batch.add(first);
				TimeUnit.NANOSECONDS.sleep(this.gather.toNanos());
				this.queue.drainTo(batch, BULK - 1);
				clear(batch);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			batch.clear();
		}
	}

	public void stop() {
		this.stopped = true;
	}

	private void clear(List<Published> batch) {
		Map<String, List<WriteModel<Document>>> byCollection = new HashMap<>();
		for (Published one : batch) {
			byCollection.computeIfAbsent(one.collection(), (name) -> new ArrayList<>())
				.add(new UpdateOneModel<>(
						Filters.and(Filters.eq("_id", one.id()), Filters.eq("revision", one.revision())),
						Updates.combine(Updates.set("pending", List.of()), Updates.unset("outboxSlot"))));
		}
		byCollection.forEach(this::clear);
	}

	private void clear(String collection, List<WriteModel<Document>> writes) {
		this.failures.guard(OutboxRelay.PART, collection, "clearing",
				() -> this.database.getCollection(collection).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
	}

	/**
	 * What was published and may be cleared; without its events, so that many may wait.
	 */
	private record Published(String collection, String id, long revision) {
	}

}
