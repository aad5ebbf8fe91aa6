package cn.yingshang.platform.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import cn.yingshang.platform.aggregate.PendingEvent;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.EventRecords;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.event.Publication;
import cn.yingshang.platform.observe.Failures;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what was just saved: serial within one aggregate, each event after the ack of
 * the one before, many aggregates at once; then hands the cleared list to the
 * {@link OutboxClearing}. What fails stays in its document for the sweeper (decision 3):
 * everything waits a moment when the broker is away, one aggregate alone when the fault
 * is its own.
 */
public final class OutboxRelay implements Outbox {

	/** What the outbox is called where its failures are kept. */
	static final String PART = "outbox";

	private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

	private final Producer<String, byte[]> producer;

	private final Executor executor;

	private final OutboxClearing clearing;

	private final Failures failures;

	private final Checkpoint checkpoint;

	private final int maxLanes;

	private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

	private final AtomicLong failedSends = new AtomicLong();

	private volatile long brokenUntil;

	public OutboxRelay(Producer<String, byte[]> producer, Executor executor, OutboxClearing clearing, Failures failures,
			Checkpoint checkpoint, int maxLanes) {
		this.producer = producer;
		this.executor = executor;
		this.clearing = clearing;
		this.failures = failures;
		this.checkpoint = checkpoint;
		this.maxLanes = maxLanes;
	}

	@Override
	public void offer(Publication publication) {
		if (publication.events().isEmpty() || this.lanes.size() >= this.maxLanes || broken()
				|| this.failures.waits(PART, publication.collection(), publication.id())) {
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
		return this.failedSends.get();
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
			this.failedSends.incrementAndGet();
		}
	}

	private void sendNext(Lane lane) {
		try {
			Publication publication = lane.publication;
			while (lane.position < publication.events().size()
					&& publication.events().get(lane.position).sequence() <= lane.acknowledged) {
				lane.position++;
			}
			if (lane.position == publication.events().size()) {
				finished(lane);
			}
			else {
				send(lane, publication, publication.events().get(lane.position));
			}
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			failed(lane, ex);
		}
	}

	private void send(Lane lane, Publication publication, PendingEvent event) {
		this.checkpoint.reach("before-publish", publication.id());
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

	private void finished(Lane lane) {
		this.checkpoint.reach("published", lane.publication.id());
		this.clearing.published(lane.publication);
		this.failures.mended(PART, lane.publication.collection(), lane.publication.id());
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

	private void failed(Lane lane, Throwable ex) {
		Publication publication = lane.publication;
		if (itsOwnFault(ex)) {
			this.failures.record(PART, publication.collection(), publication.id(), ex);
		}
		else {
			this.brokenUntil = System.nanoTime() + 1_000_000_000L;
			if (this.failedSends.getAndIncrement() % 100 == 0) {
				log.warn("publishing {} failed, its events stay in the document: {}", publication.id(), ex.toString());
			}
		}
		this.lanes.remove(publication.id());
	}

	/** Whether others can still be published; a closed producer throws IllegalState. */
	private static boolean itsOwnFault(Throwable ex) {
		return ex instanceof RecordTooLargeException || ex instanceof SerializationException
				|| ex instanceof InvalidTopicException || ex instanceof TopicAuthorizationException
				|| !(ex instanceof KafkaException || ex instanceof IllegalStateException);
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
