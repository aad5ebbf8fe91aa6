package cn.yingshang.platform.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import cn.yingshang.platform.aggregate.PendingEvent;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.EventRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what was just saved: serial within one aggregate, each event after the ack of
 * the one before, many aggregates at once; then hands the cleared list to the
 * {@link OutboxClearing}. What fails stays in its document for the sweeper (decision 3).
 */
public final class OutboxRelay implements Outbox {

	private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

	private final Producer<String, byte[]> producer;

	private final Executor executor;

	private final OutboxClearing clearing;

	private final Checkpoint checkpoint;

	private final int maxLanes;

	private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

	private final AtomicLong failures = new AtomicLong();

	private volatile long brokenUntil;

	public OutboxRelay(Producer<String, byte[]> producer, Executor executor, OutboxClearing clearing,
			Checkpoint checkpoint, int maxLanes) {
		this.producer = producer;
		this.executor = executor;
		this.clearing = clearing;
		this.checkpoint = checkpoint;
		this.maxLanes = maxLanes;
	}

	@Override
	public void offer(Publication publication) {
		if (publication.events().isEmpty() || this.lanes.size() >= this.maxLanes || broken()) {
			return;
		}
		this.lanes.compute(publication.id(), (id, lane) -> {
			if (lane != null) {
				lane.next = newer(lane.next, publication);
				return lane;
			}
			Lane fresh = new Lane(publication);
			start(fresh);
			return fresh;
		});
	}

	/** Aggregates whose events are on their way now. */
	public int underWay() {
		return this.lanes.size();
	}

	/** Sends that failed since the start. */
	public long failures() {
		return this.failures.get();
	}

	/**
	 * After a failed send nothing is tried for a second: the broker is away and the
	 * sweeper will find the rest.
	 */
	public boolean broken() {
		return System.nanoTime() - this.brokenUntil < 0;
	}

	private static Publication newer(@Nullable Publication waiting, Publication offered) {
		return (waiting == null || offered.revision() >= waiting.revision()) ? offered : waiting;
	}

	private void start(Lane lane) {
		try {
			this.executor.execute(() -> sendNext(lane));
		}
		catch (RejectedExecutionException ex) {
			// shutting down: the lane stays as it is and the sweeper of the next start
			// takes over
			this.failures.incrementAndGet();
		}
	}

	private void sendNext(Lane lane) {
		Publication publication = lane.publication;
		while (lane.position < publication.events().size()
				&& publication.events().get(lane.position).sequence() <= lane.acknowledged) {
			lane.position++;
		}
		if (lane.position == publication.events().size()) {
			finished(lane);
			return;
		}
		PendingEvent event = publication.events().get(lane.position);
		this.checkpoint.reach("before-publish", publication.id());
		try {
			this.producer.send(EventRecords.write(publication.topic(), publication.source(), publication.id(), event),
					(metadata, ex) -> {
						if (ex != null) {
							failed(lane, ex);
						}
						else {
							lane.acknowledged = event.sequence();
							lane.position++;
							start(lane);
						}
					});
		}
		catch (KafkaException | IllegalStateException ex) {
			failed(lane, ex);
		}
	}

	private void finished(Lane lane) {
		this.checkpoint.reach("published", lane.publication.id());
		this.clearing.published(lane.publication);
		this.lanes.compute(lane.publication.id(), (id, current) -> {
			if (lane.next == null) {
				return null;
			}
			lane.publication = lane.next;
			lane.next = null;
			lane.position = 0;
			start(lane);
			return lane;
		});
	}

	private void failed(Lane lane, Exception ex) {
		this.brokenUntil = System.nanoTime() + 1_000_000_000L;
		if (this.failures.getAndIncrement() % 100 == 0) {
			log.warn("publishing {} failed, its events stay in the document: {}", lane.publication.id(), ex.toString());
		}
		this.lanes.remove(lane.publication.id());
	}

	/** One aggregate's events on their way. */
	private static final class Lane {

		private volatile Publication publication;

		private volatile @Nullable Publication next;

		private volatile int position;

		private volatile long acknowledged;

		private Lane(Publication publication) {
			this.publication = publication;
		}

	}

}
