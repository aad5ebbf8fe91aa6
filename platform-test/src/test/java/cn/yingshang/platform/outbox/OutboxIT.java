package cn.yingshang.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import cn.yingshang.platform.aggregate.PendingEvent;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.event.Publication;
import cn.yingshang.platform.job.Claims;
import cn.yingshang.platform.observe.Failing;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.sample.Parcel;
import cn.yingshang.platform.store.StoreSlice;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One bad document or event is isolated, shown and tried again; nothing behind it waits
 * and nothing is lost.
 */
class OutboxIT {

	private static final OutboxSettings AT_ONCE = new OutboxSettings(Duration.ofMillis(50), Duration.ZERO,
			Duration.ofSeconds(10), Duration.ofMillis(1), 10_000);

	private final Failures failures = new Failures(null, Clock.systemUTC());

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Broker broker = new Broker();

	private StoreSlice slice;

	private MongoCollection<Document> documents;

	private OutboxClearing clearing;

	private Future<?> clearer;

	private OutboxRelay relay;

	private OutboxSweeper sweeper;

	Infrastructure infrastructure() {
		return Infrastructure.shared();
	}

	@BeforeEach
	void open() {
		this.slice = new StoreSlice(infrastructure(), Outbox.NONE);
		this.documents = this.slice.database.getCollection("parcels");
		this.clearing = new OutboxClearing(this.slice.database, this.failures, Duration.ofMillis(1));
		this.clearer = this.threads.submit(this.clearing);
		this.relay = new OutboxRelay(this.broker, this.threads, this.clearing, this.failures, Checkpoint.NONE, 10_000);
		this.sweeper = new OutboxSweeper(this.slice.stores::all, this.relay,
				new Claims(this.slice.database, "me", Clock.systemUTC()), this.failures, Clock.systemUTC(), AT_ONCE);
	}

	@AfterEach
	void close() {
		this.clearing.stop();
		this.threads.shutdownNow();
		this.slice.close();
	}

	@Test
	void publishesADocumentWhoseStateThisVersionDoesNotKnow() {
		Parcel newer = this.slice.pack("210202", "x");
		this.documents.updateOne(Filters.eq("_id", newer.id()), Updates.set("state", "TELEPORTED"));
		Parcel plain = this.slice.pack("210202", "y");
		sweepUntilCleared(newer.id(), plain.id());
		assertThat(this.broker.keys()).containsExactlyInAnyOrder(newer.id(), plain.id());
		assertThat(this.broker.history().get(0).headers().lastHeader("ce_source").value())
			.isEqualTo("/post/parcel".getBytes());
		assertThat(this.failures.all()).isEmpty();
	}

	@Test
	void passesByADocumentWhoseEventsItCannotReadAndTakesItOnceItIsMended() {
		Parcel broken = this.slice.pack("210202", "x");
		Object pending = this.documents.find(Filters.eq("_id", broken.id())).first().get("pending");
		this.documents.updateOne(Filters.eq("_id", broken.id()), Updates.set("pending", List.of("rubbish")));
		Parcel plain = this.slice.pack("210202", "y");
		sweepUntilCleared(plain.id());
		assertThat(this.failures.all()).extracting(Failing::kind, Failing::item)
			.containsExactly(Tuple.tuple("parcels", broken.id()));
		this.documents.updateOne(Filters.eq("_id", broken.id()), Updates.set("pending", pending));
		sweepUntilCleared(broken.id());
		assertThat(this.broker.keys()).containsExactly(plain.id(), broken.id());
		assertThat(this.failures.all()).isEmpty();
	}

	@Test
	void sweepsPastMoreBadDocumentsThanABatch() {
		Parcel plain = this.slice.pack("210202", "y");
		long slot = this.documents.find(Filters.eq("_id", plain.id())).first().getLong("outboxSlot");
		for (int i = 1; i <= 205; i++) {
			this.documents.insertOne(new Document("_id", "bad" + i).append("outboxSlot", slot - i));
		}
		sweepUntilCleared(plain.id());
		assertThat(this.failures.all()).hasSize(205);
	}

	@Test
	void sendsAllOthersAtOnceWhenOneCannotBeSent() {
		Parcel bad = this.slice.pack("210202", "x");
		for (RuntimeException fault : List.of(new RecordTooLargeException("too large"),
				new UnsupportedOperationException("unforeseen"))) {
			this.broker.refuse(bad.id()::equals, fault);
			Parcel plain = this.slice.pack("210202", "y");
			sweepUntilCleared(plain.id());
			assertThat(this.relay.broken()).isFalse();
		}
		assertThat(this.failures.all()).extracting(Failing::item).containsExactly(bad.id());
		assertThat(this.relay.underWay()).isZero();
		this.broker.refuse((id) -> false, new IllegalStateException());
		sweepUntilCleared(bad.id());
		// A sweep and the relay may both publish one of them: at least once.
		assertThat(new LinkedHashSet<>(this.broker.keys())).hasSize(3).endsWith(bad.id());
		assertThat(this.failures.all()).isEmpty();
	}

	@Test
	void clearsOnAfterWhatItCannotClear() {
		Parcel plain = this.slice.pack("210202", "y");
		PendingEvent event = plain.pending().get(0);
		this.clearing.published(new Publication("", "nowhere", 1, "t", "/s", List.of(event)));
		this.clearing.published(new Publication("parcels", plain.id(), 1, "t", "/s", List.of(event)));
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> cleared(plain.id()));
		assertThat(this.failures.all()).extracting(Failing::item).containsExactly("clearing");
		assertThat(this.clearer.isDone()).isFalse();
	}

	@Test
	void leavesToTheSweeperWhatDoesNotFitIntoTheClearing() {
		OutboxClearing stands = new OutboxClearing(this.slice.database, this.failures, Duration.ofMillis(1));
		Publication one = new Publication("parcels", "p", 1, "t", "/s", List.of());
		for (int i = 0; i < OutboxClearing.MOST_WAITING; i++) {
			stands.published(one);
		}
		assertThat(stands.published(one)).isFalse();
	}

	private void sweepUntilCleared(String... ids) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(() -> {
			this.sweeper.run();
			return cleared(ids);
		});
	}

	private boolean cleared(String... ids) {
		return this.documents
			.countDocuments(Filters.and(Filters.in("_id", (Object[]) ids), Filters.exists("outboxSlot"))) == 0;
	}

	/** Kafka's own stand-in, which cannot be told to refuse one record of many. */
	private static final class Broker extends MockProducer<String, byte[]> {

		private volatile Predicate<String> refused = (id) -> false;

		private volatile RuntimeException fault = new IllegalStateException();

		private Broker() {
			super(true, null, new StringSerializer(), new ByteArraySerializer());
		}

		private void refuse(Predicate<String> ids, RuntimeException fault) {
			this.fault = fault;
			this.refused = ids;
		}

		private List<String> keys() {
			return history().stream().map(ProducerRecord::key).toList();
		}

		@Override
		public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> message, Callback callback) {
			if (this.refused.test(message.key())) {
				throw this.fault;
			}
			return super.send(message, callback);
		}

	}

}
