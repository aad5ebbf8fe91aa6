package cn.yingshang.drill.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import cn.yingshang.drill.check.Checker;
import cn.yingshang.drill.suite.Pause;
import cn.yingshang.drill.suite.Topics;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/**
 * A later version leaves a document in a state this one does not know, with an event to
 * publish, and is gone. Then the service crashes and leaves events of its own behind it:
 * all are to be published. Once its event is, the document is taken out again.
 */
record UnknownEnum() implements Fault {

	private static final String SERVICE = "credit-service";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Override
	public String name() {
		return "unknown-enum";
	}

	@Override
	public void inject(Scene scene) {
		String id = Checker.POISON + Long.toHexString(scene.random().nextLong());
		try (MongoClient client = scene.store()) {
			MongoCollection<Document> records = client.getDatabase("credit").getCollection("records");
			records.insertOne(unreadable(id));
			new CrashAt(SERVICE, "before-publish").inject(scene);
			// One that stays behind keeps the outbox from draining, which is the finding.
			if (Pause.until(PATIENCE, () -> published(scene, id))) {
				records.deleteOne(Filters.eq("_id", id));
			}
		}
	}

	private static boolean published(Scene scene, String id) {
		return scene.topics()
			.records()
			.stream()
			.anyMatch((record) -> id.equals(Topics.header(record.headers(), "ce_subject")));
	}

	/** In the outbox's first slot, before all that the crash will leave. */
	private static Document unreadable(String id) {
		Instant at = Instant.now().minus(Duration.ofMinutes(1));
		Document event = new Document("id", id).append("type", "cn.yingshang.credit.record.of-a-later-version.v1")
			.append("sequence", 1L)
			.append("at", Date.from(at))
			.append("data", "{}")
			.append("correlation", id);
		return new Document("_id", id).append("schema", 1)
			.append("revision", 1L)
			.append("sequence", 1L)
			.append("state", "OF_A_LATER_VERSION")
			.append("creationKey", id)
			.append("timeline", List.of())
			.append("pending", List.of(event))
			.append("outboxSlot", at.toEpochMilli());
	}

}
