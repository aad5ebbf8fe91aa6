package cn.yingshang.infrastructure.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the store's process under eight writers, again and again: nothing acknowledged
 * may be missing, stale or absent from an index.
 */
class StoreCrashIT {

	private static final int KILLS = Integer.getInteger("store.kills", 6);

	private static final int WRITERS = 8;

	@TempDir
	Path folder;

	private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

	private final Map<String, Boolean> deleted = new ConcurrentHashMap<>();

	@Test
	void keepsWhatItAcknowledged() throws Exception {
		Random random = new Random(42);
		for (int round = 0; round < KILLS; round++) {
			try (StoreProcess store = StoreProcess.start(this.folder)) {
				int before = this.acknowledged.size();
				try (MongoClient client = MongoClients.create(StoreConformance.settings(store.uri()))) {
					verify(cases(client));
				}
				writeUntilKilled(store, round, before + 150 + random.nextInt(600));
			}
		}
		try (StoreProcess store = StoreProcess.start(this.folder);
				MongoClient client = MongoClients.create(StoreConformance.settings(store.uri()))) {
			verify(cases(client));
		}
		assertThat(this.acknowledged).hasSizeGreaterThan(KILLS * 100);
	}

	private static MongoCollection<Document> cases(MongoClient client) {
		return client.getDatabase("crash").getCollection("cases");
	}

	private void writeUntilKilled(StoreProcess store, int round, int killAt) throws Exception {
		ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
		AtomicBoolean stop = new AtomicBoolean();
		try (MongoClient client = MongoClients.create(StoreConformance.settings(store.uri()))) {
			MongoCollection<Document> cases = cases(client);
			cases.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
			cases.createIndex(Indexes.ascending("state", "revision"));
			cases.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
			List<Future<?>> running = new ArrayList<>();
			for (int writer = 0; writer < WRITERS; writer++) {
				String name = round + "-" + writer + "-";
				running.add(writers.submit(() -> write(cases, name, stop)));
			}
			Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> this.acknowledged.size() >= killAt);
			store.kill();
			stop.set(true);
			for (Future<?> writer : running) {
				writer.get();
			}
		}
		finally {
			writers.shutdownNow();
		}
	}

	private void write(MongoCollection<Document> cases, String name, AtomicBoolean stop) {
		try {
			for (int i = 0; !stop.get(); i++) {
				String id = name + i;
				cases.insertOne(document(id, 0));
				this.acknowledged.put(id, 0L);
				for (long revision = 0; revision < i % 3; revision++) {
					cases.replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq("revision", revision)),
							document(id, revision + 1));
					this.acknowledged.put(id, revision + 1);
				}
				if (i % 10 == 9) {
					this.deleted.put(id, false);
					cases.deleteOne(Filters.eq("_id", id));
					this.deleted.put(id, true);
				}
			}
		}
		catch (MongoException ex) {
			// The store was killed: this write was not acknowledged.
		}
	}

	private static Document document(String id, long revision) {
		Document document = new Document("_id", id).append("number", "N" + id)
			.append("state", (revision % 2 == 0) ? "open" : "closed")
			.append("revision", revision)
			.append("text", "办理中".repeat(50));
		if (revision % 2 == 0) {
			document.append("pending", revision);
		}
		return document;
	}

	private void verify(MongoCollection<Document> cases) {
		this.acknowledged.forEach((id, revision) -> {
			Boolean gone = this.deleted.get(id);
			Document found = cases.find(Filters.eq("_id", id)).first();
			if (gone != null && (gone || found == null)) {
				assertThat(found).as("deleted " + id).isNull();
				return;
			}
			assertThat(found).as("acknowledged " + id).isNotNull();
			assertThat(found.getLong("revision")).as("revision of " + id).isGreaterThanOrEqualTo(revision);
			assertThat(cases.find(Filters.eq("number", "N" + id)).first()).as("unique index: " + id).isEqualTo(found);
		});
		for (String state : List.of("open", "closed")) {
			List<Document> byIndex = cases.find(Filters.eq("state", state))
				.hintString("state_1_revision_1")
				.sort(Sorts.ascending("_id"))
				.into(new ArrayList<>());
			assertThat(byIndex).isEqualTo(scan(cases, new Document("state", state)));
		}
		List<Document> pending = cases.find(Filters.gte("pending", 0))
			.sort(Sorts.ascending("_id"))
			.into(new ArrayList<>());
		assertThat(pending).isEqualTo(scan(cases, new Document("pending", new Document("$gte", 0))));
	}

	private static List<Document> scan(MongoCollection<Document> cases, Document filter) {
		return cases.find(filter)
			.hint(new Document("$natural", 1))
			.into(new ArrayList<>())
			.stream()
			.sorted(Comparator.comparing((document) -> document.getString("_id")))
			.toList();
	}

}
