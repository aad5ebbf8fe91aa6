package cn.yingshang.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears published events from their documents, many in one bulk write. A list is cleared
 * only while the document still has the revision it was published from: then it is
 * exactly that list. If the document moved on, whoever moved it publishes and clears the
 * longer list.
 */
public final class OutboxClearing implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(OutboxClearing.class);

	private static final int BULK = 500;

	private final MongoDatabase database;

	private final Duration gather;

	private final BlockingQueue<Publication> queue = new LinkedBlockingQueue<>();

	private volatile boolean stopped;

	public OutboxClearing(MongoDatabase database, Duration gather) {
		this.database = database;
		this.gather = gather;
	}

	void published(Publication publication) {
		this.queue.add(publication);
	}

	/** Clears until stopped; what is queued then is cleared too. */
	@Override
	public void run() {
		List<Publication> batch = new ArrayList<>();
		while (!this.stopped || !this.queue.isEmpty()) {
			try {
				Publication first = this.queue.poll(200, TimeUnit.MILLISECONDS);
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
			catch (MongoException ex) {
				log.warn("clearing {} published lists failed, they will be published again: {}", batch.size(),
						ex.toString());
			}
			batch.clear();
		}
	}

	public void stop() {
		this.stopped = true;
	}

	private void clear(List<Publication> batch) {
		Map<String, List<WriteModel<Document>>> byCollection = new HashMap<>();
		for (Publication publication : batch) {
			byCollection.computeIfAbsent(publication.collection(), (name) -> new ArrayList<>())
				.add(new UpdateOneModel<>(
						Filters.and(Filters.eq("_id", publication.id()),
								Filters.eq("revision", publication.revision())),
						Updates.combine(Updates.set("pending", List.of()), Updates.unset("outboxSlot"))));
		}
		byCollection.forEach((name, writes) -> this.database.getCollection(name)
			.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
	}

}
