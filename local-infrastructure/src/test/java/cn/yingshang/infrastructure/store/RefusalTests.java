package cn.yingshang.infrastructure.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNamespace;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonBinary;
import org.bson.BsonUndefined;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.CodeWithScope;
import org.bson.types.Symbol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the local store can not do fails loudly, and nothing of it is written.
 */
class RefusalTests {

	@TempDir
	static Path folder;

	private static LocalStore store;

	private static MongoClient client;

	private MongoCollection<Document> collection;

	@BeforeAll
	static void open() {
		store = LocalStore.open(folder, 0);
		client = MongoClients.create(StoreConformance.settings(store.connectionString()));
	}

	@AfterAll
	static void close() {
		client.close();
		store.close();
	}

	@BeforeEach
	void fill() {
		this.collection = client.getDatabase("refusals").getCollection("things");
		this.collection.drop();
		this.collection.insertOne(new Document("_id", 1).append("a", 1));
	}

	private void assertRefused(String what, ThrowingCallable command) {
		assertThatExceptionOfType(MongoException.class).isThrownBy(command).withMessageContaining(what);
		assertThat(this.collection.find()).containsExactly(new Document("_id", 1).append("a", 1));
	}

	@Test
	void refusesSessionsAndTransactions() {
		assertThatExceptionOfType(MongoClientException.class).isThrownBy(() -> {
			try (var session = client.startSession()) {
				session.startTransaction();
				this.collection.insertOne(session, new Document("_id", 2));
			}
		});
		assertRefused("sessions and transactions",
				() -> client.getDatabase("refusals")
					.runCommand(new Document("insert", "things").append("documents", List.of(new Document("_id", 2)))
						.append("lsid", new Document("id", new BsonBinary(new byte[16])))
						.append("txnNumber", 1L)));
	}

	@Test
	void refusesPipelineUpdates() {
		List<Bson> pipeline = List.of(new Document("$set", new Document("a", 2)));
		assertRefused("pipeline", () -> this.collection.updateOne(Filters.eq("_id", 1), pipeline));
		assertRefused("pipeline", () -> this.collection.findOneAndUpdate(Filters.eq("_id", 1), pipeline));
	}

	@Test
	void refusesUnacknowledgedWrites() {
		MongoClientSettings settings = MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(store.connectionString()))
			.applyToConnectionPoolSettings((pool) -> pool.maxSize(1))
			.build();
		try (MongoClient careless = MongoClients.create(settings)) {
			MongoCollection<Document> things = careless.getDatabase("refusals").getCollection("things");
			things.withWriteConcern(WriteConcern.UNACKNOWLEDGED).insertOne(new Document("_id", 2));
			assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> things.find().first())
				.withMessageContaining("w:0");
		}
		assertRefused("w:0",
				() -> client.getDatabase("refusals")
					.runCommand(new Document("insert", "things").append("documents", List.of(new Document("_id", 2)))
						.append("writeConcern", new Document("w", 0))));
		assertRefused("not replicated",
				() -> this.collection.withWriteConcern(WriteConcern.W2).insertOne(new Document("_id", 2)));
	}

	@Test
	void refusesTtlPartialTextAndOtherIndexes() {
		assertRefused("expireAfterSeconds", () -> this.collection.createIndex(Indexes.ascending("a"),
				new IndexOptions().expireAfter(1L, TimeUnit.HOURS)));
		assertRefused("partialFilterExpression", () -> this.collection.createIndex(Indexes.ascending("a"),
				new IndexOptions().partialFilterExpression(Filters.gt("a", 1))));
		assertRefused("text", () -> this.collection.createIndex(Indexes.text("a")));
		assertRefused("hashed", () -> this.collection.createIndex(Indexes.hashed("a")));
		assertRefused("2dsphere", () -> this.collection.createIndex(Indexes.geo2dsphere("a")));
		assertRefused("wildcard", () -> this.collection.createIndex(Indexes.ascending("$**")));
		assertRefused("collation", () -> this.collection.createIndex(Indexes.ascending("a"),
				new IndexOptions().collation(Collation.builder().locale("zh").build())));
		assertThat(this.collection.listIndexes()).hasSize(1);
	}

	@Test
	void refusesAUniqueIndexOverAnArray() {
		this.collection.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true));
		assertRefused("unique index", () -> this.collection.insertOne(new Document("_id", 2).append("u", List.of(1))));
		assertRefused("unique index", () -> this.collection.updateOne(Filters.eq("_id", 1), Updates.push("u", 1)));
	}

	@Test
	void refusesCollation() {
		Collation collation = Collation.builder().locale("zh").build();
		assertRefused("collation", () -> this.collection.find().collation(collation).first());
		assertRefused("collation", () -> this.collection.updateOne(Filters.eq("a", 1), Updates.set("a", 2),
				new UpdateOptions().collation(collation)));
		assertRefused("collation", () -> this.collection.findOneAndUpdate(Filters.eq("a", 1), Updates.set("a", 2),
				new FindOneAndUpdateOptions().collation(collation)));
		assertRefused("collation",
				() -> this.collection.countDocuments(Filters.eq("a", 1), new CountOptions().collation(collation)));
	}

	@Test
	void refusesChangeStreams() {
		assertRefused("change streams", () -> this.collection.watch().iterator().tryNext());
	}

	@Test
	void refusesSpecialCollections() {
		var database = client.getDatabase("refusals");
		assertRefused("capped", () -> database.createCollection("capped",
				new CreateCollectionOptions().capped(true).sizeInBytes(4096)));
		assertRefused("expireAfterSeconds", () -> database.createCollection("expiring",
				new CreateCollectionOptions().expireAfter(1, TimeUnit.HOURS)));
		assertRefused("viewOn", () -> database.createView("view", "things", List.of()));
		assertRefused("renaming", () -> this.collection.renameCollection(new MongoNamespace("refusals.other")));
		assertThat(database.listCollectionNames()).containsExactly("things");
	}

	@Test
	void refusesUnknownOperatorsEvenWithoutDocuments() {
		MongoCollection<Document> empty = client.getDatabase("refusals").getCollection("empty");
		empty.createIndex(Indexes.ascending("a"));
		for (String filter : List.of("{$text: {$search: 'x'}}", "{$where: 'true'}", "{a: {$near: [1, 2]}}",
				"{$and: [{a: {$bogus: 1}}]}", "{a: {$elemMatch: {$bogus: 1}}}", "{a: {$not: {$bogus: 1}}}",
				"{a: {$geoWithin: {}}}")) {
			assertThatExceptionOfType(MongoCommandException.class)
				.isThrownBy(() -> empty.find(Document.parse(filter)).first())
				.withMessageContaining("does not support the query operator");
		}
		assertRefused("Unknown modifier",
				() -> this.collection.updateOne(Filters.eq("_id", 9), new Document("$bogus", new Document("a", 1))));
		assertRefused("$out", () -> this.collection.aggregate(List.of(new Document("$out", "x"))).toCollection());
	}

	@Test
	void refusesValuesItWouldChange() {
		assertRefused("binary subtype 128", () -> this.collection
			.insertOne(new Document("_id", 2).append("b", new BsonBinary((byte) 0x80, new byte[] { 1 }))));
		assertRefused("deprecated",
				() -> this.collection.insertOne(new Document("_id", 2).append("b", new Symbol("s"))));
		assertRefused("deprecated",
				() -> this.collection.insertOne(new Document("_id", 2).append("b", new BsonUndefined())));
		assertRefused("deprecated", () -> this.collection
			.insertOne(new Document("_id", 2).append("b", new CodeWithScope("x", new Document()))));
	}

	@Test
	void refusesExplainingAnythingButFind() {
		assertRefused("explain",
				() -> this.collection.aggregate(List.of(new Document("$match", new Document()))).explain());
	}

	@Test
	void refusesDocumentsThatAreTooLarge() {
		assertRefused("BSONObj size", () -> {
			this.collection.updateOne(Filters.eq("_id", 1), Updates.set("b", "x".repeat(9 << 20)));
			try {
				this.collection.updateOne(Filters.eq("_id", 1), Updates.set("c", "x".repeat(9 << 20)));
			}
			finally {
				this.collection.updateOne(Filters.eq("_id", 1), Updates.unset("b"));
			}
		});
	}

	@Test
	void stopsAQueryAtItsTimeLimit() {
		this.collection
			.insertMany(IntStream.range(0, 8000).mapToObj((n) -> new Document("text", "x".repeat(500))).toList());
		assertThatExceptionOfType(MongoExecutionTimeoutException.class)
			.isThrownBy(() -> this.collection.find(Filters.eq("text", "y")).maxTime(1, TimeUnit.MILLISECONDS).first());
	}

}
