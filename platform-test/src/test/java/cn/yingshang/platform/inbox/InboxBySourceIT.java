package cn.yingshang.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.yingshang.platform.aggregate.PendingEvent;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.EventRecords;
import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.inbox.ParkedEvent.Status;
import cn.yingshang.platform.job.Claims;
import cn.yingshang.platform.migration.Migrations;

import cn.yingshang.platform.store.StoreSlice;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An inbox as the first version left it: progress and parked events by the aggregate's id
 * alone. After the migration nothing is applied twice and nothing is dropped.
 */
class InboxBySourceIT {

	private static final String TYPE = "cn.yingshang.post.parcel.sent.v1";

	private final String topic = "yingshang.post" + UUID.randomUUID().toString().substring(0, 8);

	private final List<String> applied = Collections.synchronizedList(new ArrayList<>());

	private StoreSlice slice;

	private MongoCollection<Document> progress;

	private MongoCollection<Document> parked;

	private Inbox inbox;

	@BeforeEach
	void anOldInbox() throws Exception {
		this.slice = new StoreSlice(Infrastructure.shared(), Outbox.NONE);
		this.progress = this.slice.database.getCollection("inbox");
		this.parked = this.slice.database.getCollection("parked");
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(this.topic, 2, (short) 1))).all().get();
		}
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()), new StringSerializer(),
				new ByteArraySerializer())) {
			for (int i = 1; i <= 3; i++) {
				producer.send(EventRecords.write(this.topic, "/post/lost parcel", "told", pending("told", i))).get();
			}
			producer.send(EventRecords.write(this.topic, "/post/parcel", "held", pending("held", 2))).get();
			producer.send(EventRecords.write(this.topic, "/post/parcel", "shared", pending("shared-a", 1))).get();
			producer.send(EventRecords.write(this.topic, "/post/label", "shared", pending("shared-b", 1))).get();
			producer.send(EventRecords.write(this.topic, "/post/label", "shared", pending("shared-b", 2))).get();
		}
		progress("told", 2, null);
		progress("held", 0, 2L);
		progress("shared", 2, null);
		progress("gone", 7, null);
		progress("goneHeld", 3, 4L);
		park("held", 2, Status.HELD, this.topic + "-0@3");
		park("goneHeld", 4, Status.DEAD, this.topic + "-0@0");
		this.progress.insertOne(new Document("_id", "/post/parcel|new").append("sequence", 9L));
		EventHandler<Object> handler = EventHandler.on("sorter", TYPE, Object.class,
				(event, call) -> this.applied.add(event.subject() + event.sequence()));
		this.inbox = new Inbox(new InboxStore(this.slice.stores),
				new Reactions(List.of(handler), JsonMapper.builder().build(), StoreSlice.clock()), StoreSlice.clock(),
				Checkpoint.NONE, Runnable::run);
	}

	@AfterEach
	void close() {
		this.slice.close();
	}

	@Test
	void givesEachItsSource() {
		migration().start();
		expectMigrated();
	}

	@Test
	void comesToTheSameAfterItWasKilledAnywhere() {
		InboxBySource killed = inboxBySource();
		for (int parts = 1; parts < 12; parts++) {
			InboxBySource again = inboxBySource();
			for (int i = 0; i < parts; i++) {
				again.step();
			}
		}
		killed.step();
		migration().start();
		expectMigrated();
	}

	@Test
	void isMadeByTwoAtOnce() throws Exception {
		ExecutorService both = Executors.newFixedThreadPool(2);
		List<Future<?>> makers = List.of(both.submit(() -> migration().start()),
				both.submit(() -> migration().start()));
		for (Future<?> maker : makers) {
			maker.get();
		}
		both.shutdown();
		expectMigrated();
	}

	/** A lease that ran out, so that two work on the same parts. */
	@Test
	void harmsNothingWhenTwoMakeTheSamePart() throws Exception {
		ExecutorService both = Executors.newFixedThreadPool(2);
		List<Future<?>> makers = List.of(both.submit(this::toTheEnd), both.submit(this::toTheEnd));
		for (Future<?> maker : makers) {
			maker.get();
		}
		both.shutdown();
		expectMigrated();
	}

	@Test
	void appliesNothingTwiceAndDropsNothing() {
		migration().start();
		this.inbox.accept(List.of(event("/post/lost-parcel", "told", 2), event("/post/lost-parcel", "told", 3),
				event("/post/parcel", "held", 1), event("/post/parcel", "shared", 2), event("/post/label", "shared", 2),
				event("/post/label", "shared", 3)));
		assertThat(this.applied).containsExactlyInAnyOrder("told3", "held1", "held2", "shared2", "shared3");
		this.applied.clear();
		this.inbox.accept(List.of(event("/post/parcel", "gone", 8), event("/post/parcel", "gone", 7)));
		this.inbox.accept(List.of(event("/post/label", "gone", 1), event("/post/label", "gone", 2)));
		assertThat(this.applied).containsExactly("gone8", "gone1", "gone2");
	}

	@Test
	void asksNoBrokerWhenThereIsNothingOld() {
		this.progress.deleteMany(Filters.ne("_id", "/post/parcel|new"));
		this.parked.deleteMany(new Document());
		assertThat(new InboxBySource(this.slice.database, Set.of(this.topic), () -> {
			throw new IllegalStateException("asked");
		}, Clock.systemUTC()).step()).isTrue();
	}

	private void expectMigrated() {
		Map<String, Document> now = this.progress.find()
			.into(new ArrayList<>())
			.stream()
			.collect(Collectors.toMap((one) -> one.getString("_id"), Function.identity()));
		assertThat(now.keySet()).containsExactlyInAnyOrder("/post/lost-parcel|told", "/post/parcel|held",
				"/post/parcel|shared", "/post/label|shared", "/post/parcel|goneHeld", "/post/parcel|new");
		assertThat(now.get("/post/lost-parcel|told").getLong("sequence")).isEqualTo(2);
		assertThat(now.get("/post/parcel|held").getLong("sequence")).isZero();
		assertThat(now.get("/post/parcel|held").getString("partition")).startsWith(this.topic);
		assertThat(now.get("/post/parcel|shared").getLong("sequence")).isEqualTo(1);
		assertThat(now.get("/post/label|shared").getLong("sequence")).isEqualTo(2);
		assertThat(now.get("/post/parcel|goneHeld").getLong("sequence")).isEqualTo(3);
		assertThat(this.slice.database.getCollection("inboxBySubject").find().into(new ArrayList<>()))
			.containsExactly(new Document("_id", "gone").append("sequence", 7L));
		assertThat(new InboxStore(this.slice.stores).list(Status.HELD, null, 9)).extracting(ParkedEvent::id)
			.containsExactly("/post/parcel|held|000000000000002");
		ParkedEvent dead = new InboxStore(this.slice.stores).list(Status.DEAD, null, 9).get(0);
		assertThat(dead.stream()).isEqualTo("/post/parcel|goneHeld");
		assertThat(dead.event().subject()).isEqualTo("goneHeld");
		assertThat(dead.event().source()).isEqualTo("/post/parcel");
		assertThat(this.parked.countDocuments()).isEqualTo(2);
	}

	private void toTheEnd() {
		InboxBySource maker = inboxBySource();
		while (!maker.step()) {
			Thread.onSpinWait();
		}
	}

	private Migrations migration() {
		return new Migrations(List.of(inboxBySource()), this.slice.database,
				new Claims(this.slice.database, UUID.randomUUID().toString(), Clock.systemUTC()), Clock.systemUTC(),
				Duration.ofSeconds(30), Duration.ofMillis(20));
	}

	private InboxBySource inboxBySource() {
		return new InboxBySource(this.slice.database, Set.of(this.topic), InboxBySourceIT::consumer, Clock.systemUTC());
	}

	private static Consumer<String, byte[]> consumer() {
		return new KafkaConsumer<>(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers(),
				"enable.auto.commit", "false", "max.poll.records", "2"), new StringDeserializer(),
				new ByteArrayDeserializer());
	}

	private void progress(String subject, long sequence, Long head) {
		Document old = new Document("_id", subject).append("sequence", sequence);
		this.progress
			.insertOne((head != null) ? old.append("head", head).append("heldSince", Date.from(Instant.EPOCH)) : old);
	}

	private void park(String subject, long sequence, Status status, String origin) {
		Document event = new Document("id", subject + "-" + sequence).append("type", TYPE)
			.append("source", subject)
			.append("sequence", sequence)
			.append("at", Date.from(StoreSlice.NOW))
			.append("correlation", "corr")
			.append("data", "{}")
			.append("origin", origin);
		this.parked.insertOne(new Document("_id", ParkedEvent.key(subject, sequence)).append("source", subject)
			.append("sequence", sequence)
			.append("status", status.name())
			.append("reason", "old")
			.append("parkedAt", Date.from(StoreSlice.NOW))
			.append("event", event));
	}

	private static PendingEvent pending(String id, long sequence) {
		return new PendingEvent(id + "-" + sequence, TYPE, sequence, StoreSlice.NOW, "{}", null, "corr", null, "0");
	}

	private static IncomingEvent event(String source, String subject, long sequence) {
		return new IncomingEvent(UUID.randomUUID().toString(), TYPE, source, subject, sequence, StoreSlice.NOW, "corr",
				null, "{}", "t-0@1");
	}

}
