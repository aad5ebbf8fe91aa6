package cn.yingshang.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.event.MalformedEvent;
import cn.yingshang.platform.migration.Migration;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Gives an inbox that kept progress by the aggregate's id alone the source beside it (ADR
 * 24): from the topics, which say it; for a parked event that is in no topic any more,
 * from its type; what then has no source keeps its place for its next event to claim.
 */
final class InboxBySource implements Migration {

	/** New keys begin with a slash, as each source of ours does; ids do not. */
	private static final Bson OLD = Filters.or(Filters.lt("_id", "/"), Filters.gte("_id", "0"));

	private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

	private static final int PART = 500;

	private static final Duration PATIENCE = Duration.ofMillis(500);

	private final MongoCollection<Document> progress;

	private final MongoCollection<Document> parked;

	private final MongoCollection<Document> bySubject;

	private final Collection<String> topics;

	private final Supplier<Consumer<String, byte[]>> consumers;

	private final Clock clock;

	private @Nullable Consumer<String, byte[]> reading;

	private Map<TopicPartition, Long> ends = Map.of();

	private boolean read;

	InboxBySource(MongoDatabase database, Collection<String> topics, Supplier<Consumer<String, byte[]>> consumers,
			Clock clock) {
		this.progress = database.getCollection("inbox");
		this.parked = database.getCollection("parked");
		this.bySubject = database.getCollection("inboxBySubject");
		this.topics = topics;
		this.consumers = consumers;
		this.clock = clock;
	}

	@Override
	public String version() {
		return "2026-11-24-inbox-by-source";
	}

	@Override
	public boolean step() {
		if (this.progress.find(OLD).first() == null && this.parked.find(OLD).first() == null) {
			close();
			return true;
		}
		if (!this.read) {
			this.read = readOn();
			return false;
		}
		if (!placeParked()) {
			leave();
		}
		return false;
	}

	/** Reads what a poll gives; says whether all that was there at the start is read. */
	private boolean readOn() {
		try {
			Consumer<String, byte[]> consumer = (this.reading != null) ? this.reading : open();
			ConsumerRecords<String, byte[]> records = consumer.poll(PATIENCE);
			List<IncomingEvent> events = new ArrayList<>();
			records.forEach((message) -> add(events, message));
			place(events);
			boolean done = this.ends.entrySet()
				.stream()
				.allMatch((end) -> consumer.position(end.getKey()) >= end.getValue());
			if (done) {
				close();
			}
			return done;
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private Consumer<String, byte[]> open() {
		Consumer<String, byte[]> consumer = this.consumers.get();
		this.reading = consumer;
		List<TopicPartition> partitions = new ArrayList<>();
		consumer.listTopics().forEach((topic, infos) -> {
			if (this.topics.contains(topic)) {
				infos.forEach((info) -> partitions.add(new TopicPartition(topic, info.partition())));
			}
		});
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		this.ends = consumer.endOffsets(partitions);
		return consumer;
	}

	private void close() {
		if (this.reading != null) {
			this.reading.close();
			this.reading = null;
		}
	}

	private static void add(List<IncomingEvent> events, ConsumerRecord<String, byte[]> message) {
		try {
			events.add(IncomingEvent.read(message));
		}
		catch (MalformedEvent ex) {
			// It lies among the parked by its place, and has neither source nor subject.
			return;
		}
	}

	private void place(List<IncomingEvent> events) {
		Map<String, List<IncomingEvent>> bySubject = new HashMap<>();
		Map<String, IncomingEvent> byKey = new HashMap<>();
		for (IncomingEvent event : events) {
			bySubject.computeIfAbsent(event.subject(), (key) -> new ArrayList<>()).add(event);
			byKey.put(ParkedEvent.key(event.subject(), event.sequence()) + event.id(), event);
		}
		for (Document old : this.progress.find(Filters.in("_id", bySubject.keySet())).into(new ArrayList<>())) {
			place(old, Objects.requireNonNull(bySubject.get(old.getString("_id"))));
		}
		Set<String> keys = new HashSet<>();
		events.forEach((event) -> keys.add(ParkedEvent.key(event.subject(), event.sequence())));
		for (Document old : this.parked.find(Filters.in("_id", keys)).into(new ArrayList<>())) {
			IncomingEvent event = byKey.get(old.getString("_id") + old.get("event", Document.class).getString("id"));
			if (event != null) {
				rekey(old, event.source());
			}
		}
	}

	/**
	 * The old progress counts for a source as far as the source's own sequence reaches:
	 * of two kinds with one id, neither may get the other's place.
	 */
	private void place(Document old, List<IncomingEvent> events) {
		Map<String, IncomingEvent> highest = new HashMap<>();
		events.forEach((event) -> highest.merge(event.stream(), event,
				(one, other) -> (one.sequence() < other.sequence()) ? other : one));
		highest.forEach((stream, event) -> place(stream, Math.min(number(old, "sequence"), event.sequence())));
		this.progress.updateOne(Filters.eq("_id", old.get("_id")), Updates.set("found", true));
	}

	private void place(String stream, long sequence) {
		this.progress.updateOne(Filters.eq("_id", stream), Updates.max("sequence", sequence), UPSERT);
	}

	/**
	 * The first retry looks at whatever is parked, and says itself whether it is held.
	 */
	private void rekey(Document old, String source) {
		Document event = old.get("event", Document.class);
		String subject = old.getString("source");
		String stream = IncomingEvent.streamOf(source, subject);
		Document fresh = new Document(old);
		fresh.remove("source");
		fresh.put("_id", ParkedEvent.key(stream, number(old, "sequence")));
		fresh.put("stream", stream);
		fresh.put("event", new Document(event).append("source", source).append("subject", subject));
		this.parked.replaceOne(Filters.eq("_id", fresh.get("_id")), fresh, new ReplaceOptions().upsert(true));
		String origin = event.getString("origin");
		this.progress.updateOne(Filters.eq("_id", stream),
				Updates.combine(Updates.min("head", number(old, "sequence")),
						Updates.set("heldSince", Date.from(this.clock.instant())),
						Updates.set("partition", origin.substring(0, Math.max(origin.lastIndexOf('@'), 0)))));
		this.parked.deleteOne(Filters.eq("_id", old.get("_id")));
	}

	/**
	 * Places parked events that are in no topic any more; says whether there were any.
	 */
	private boolean placeParked() {
		List<Document> left = this.parked.find(OLD).limit(PART).into(new ArrayList<>());
		for (Document old : left) {
			Document event = old.get("event", Document.class);
			String subject = old.getString("source");
			String source = sourceOf(event.getString("type"));
			Document known = this.progress.find(Filters.eq("_id", subject)).first();
			if (known != null) {
				place(IncomingEvent.streamOf(source, subject), number(known, "sequence"));
				this.progress.updateOne(Filters.eq("_id", subject), Updates.set("found", true));
			}
			rekey(old, source);
		}
		return !left.isEmpty();
	}

	/** {@code cn.yingshang.post.parcel.sent.v1} comes from {@code /post/parcel}. */
	private static String sourceOf(String type) {
		String[] words = type.split("\\.");
		return (words.length > 4) ? "/" + words[2] + "/" + words[3] : InboxListener.UNREADABLE;
	}

	/** Takes away what was placed, and keeps the place of what no topic tells of. */
	private void leave() {
		for (Document old : this.progress.find(OLD).limit(PART).into(new ArrayList<>())) {
			if (!old.getBoolean("found", false)) {
				this.bySubject.replaceOne(Filters.eq("_id", old.get("_id")),
						new Document("_id", old.get("_id")).append("sequence", number(old, "sequence")),
						new ReplaceOptions().upsert(true));
			}
			this.progress.deleteOne(Filters.eq("_id", old.get("_id")));
		}
	}

	private static long number(Document document, String field) {
		return document.get(field, Number.class).longValue();
	}

}
