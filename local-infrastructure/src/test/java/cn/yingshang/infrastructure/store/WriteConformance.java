package cn.yingshang.infrastructure.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The part of the contract that writes: updates, indexes, errors, concurrency.
 */
abstract class WriteConformance extends ReadConformance {

	@Test
	void appliesTheUpdatesApplicationsUse() {
		collection().insertOne(new Document("_id", 1).append("n", 1)
			.append("list", List.of("a"))
			.append("nested", new Document("x", 1))
			.append("gone", true));
		assertAfter(Updates.set("nested.y", 2), "nested", new Document("x", 1).append("y", 2));
		assertAfter(Updates.unset("gone"), "gone", null);
		assertThat(collection().find().first()).doesNotContainKey("gone");
		assertAfter(Updates.inc("n", 2), "n", 3);
		assertAfter(Updates.inc("new", 7L), "new", 7L);
		assertAfter(Updates.min("n", 2), "n", 2);
		assertAfter(Updates.max("n", 9), "n", 9);
		assertAfter(Updates.mul("n", 2), "n", 18);
		assertAfter(Updates.push("list", "b"), "list", List.of("a", "b"));
		assertAfter(Updates.pushEach("list", List.of("c", "d"), new PushOptions().slice(-3)), "list",
				List.of("b", "c", "d"));
		assertAfter(Updates.addToSet("list", "b"), "list", List.of("b", "c", "d"));
		assertAfter(Updates.addEachToSet("list", List.of("d", "e")), "list", List.of("b", "c", "d", "e"));
		assertAfter(Updates.pull("list", "c"), "list", List.of("b", "d", "e"));
		assertAfter(Updates.pullByFilter(Filters.in("list", "b", "e")), "list", List.of("d"));
		assertAfter(Updates.popFirst("list"), "list", List.of());
		assertAfter(Updates.rename("new", "renamed"), "renamed", 7L);
		assertAfter(Updates.push("events", new Document("id", "e1").append("done", false)), "events",
				List.of(new Document("id", "e1").append("done", false)));
		collection().updateOne(Filters.eq("events.id", "e1"), Updates.set("events.$.done", true));
		assertThat(collection().find().first().getList("events", Document.class).get(0).getBoolean("done")).isTrue();
		collection().updateOne(Filters.eq("_id", 1), Updates.set("events.$[e].done", false),
				new UpdateOptions().arrayFilters(List.of(Filters.eq("e.id", "e1"))));
		assertThat(collection().find().first().getList("events", Document.class).get(0).getBoolean("done")).isFalse();
		assertAfter(Updates.pullByFilter(Filters.eq("events", new Document("id", "e1"))), "events", List.of());
	}

	private void assertAfter(Bson update, String field, Object expected) {
		assertThat(collection().updateOne(Filters.eq("_id", 1), update).getMatchedCount()).isEqualTo(1);
		assertThat(collection().find(Filters.eq("_id", 1)).first().get(field)).isEqualTo(expected);
	}

	@Test
	void tellsMatchedFromModified() {
		collection().insertMany(List.of(new Document("_id", 1).append("a", 1), new Document("_id", 2).append("a", 1)));
		UpdateResult same = collection().updateMany(Filters.eq("a", 1), Updates.set("a", 1));
		assertThat(same.getMatchedCount()).isEqualTo(2);
		assertThat(same.getModifiedCount()).isZero();
		UpdateResult one = collection().updateOne(Filters.eq("a", 1), Updates.set("a", 2));
		assertThat(one.getModifiedCount()).isEqualTo(1);
		assertThat(collection().countDocuments(Filters.eq("a", 2))).isEqualTo(1);
		assertThat(collection().updateOne(Filters.eq("_id", 9), Updates.set("a", 2)).getMatchedCount()).isZero();
		assertThat(collection().deleteMany(Filters.gt("a", 0)).getDeletedCount()).isEqualTo(2);
	}

	@Test
	void insertsWhatAnUpsertDoesNotFind() {
		Bson update = Updates.combine(Updates.setOnInsert("created", 1), Updates.inc("n", 1));
		UpdateResult first = collection().updateOne(Filters.and(Filters.eq("_id", "k"), Filters.eq("kind", "x")),
				update, new UpdateOptions().upsert(true));
		assertThat(first.getUpsertedId().asString().getValue()).isEqualTo("k");
		assertThat(first.getMatchedCount()).isZero();
		UpdateResult second = collection().updateOne(Filters.eq("_id", "k"), update, new UpdateOptions().upsert(true));
		assertThat(second.getUpsertedId()).isNull();
		assertThat(collection().find().first())
			.isEqualTo(new Document("_id", "k").append("kind", "x").append("created", 1).append("n", 2));
		collection().replaceOne(Filters.eq("_id", "r"), new Document("a", 1), new ReplaceOptions().upsert(true));
		assertThat(collection().find(Filters.eq("_id", "r")).first())
			.isEqualTo(new Document("_id", "r").append("a", 1));
	}

	@Test
	void findsAndUpdatesInOneStep() {
		collection()
			.insertMany(List.of(new Document("_id", 1).append("due", 5), new Document("_id", 2).append("due", 3)));
		Document before = collection().findOneAndUpdate(Filters.lt("due", 10), Updates.set("taken", true),
				new FindOneAndUpdateOptions().sort(Sorts.ascending("due")));
		assertThat(before).isEqualTo(new Document("_id", 2).append("due", 3));
		Document after = collection().findOneAndUpdate(Filters.eq("_id", 1), Updates.inc("due", 1),
				new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
		assertThat(after).isEqualTo(new Document("_id", 1).append("due", 6));
		assertThat(collection().findOneAndUpdate(Filters.eq("_id", 9), Updates.set("a", 1))).isNull();
		assertThat(collection().findOneAndUpdate(Filters.eq("_id", 9), Updates.set("a", 1),
				new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
			.isEqualTo(new Document("_id", 9).append("a", 1));
		assertThat(collection().findOneAndDelete(Filters.eq("_id", 9)))
			.isEqualTo(new Document("_id", 9).append("a", 1));
		assertThat(collection().findOneAndReplace(Filters.eq("_id", 1), new Document("x", 1)))
			.isEqualTo(new Document("_id", 1).append("due", 6));
		assertThat(collection().countDocuments()).isEqualTo(2);
	}

	@Test
	void replacesAndSetsInPlaceAndCountsOnlyWhatChanged() {
		collection().insertOne(new Document("_id", 1).append("a", 1).append("gone", true).append("b", 2));
		Bson change = Updates.combine(Updates.set("a", List.of()), Updates.set("new", "x"), Updates.unset("gone"));
		assertThat(collection().updateOne(Filters.eq("_id", 1), change).getModifiedCount()).isEqualTo(1);
		assertThat(collection().updateOne(Filters.eq("_id", 1), change).getModifiedCount()).isZero();
		assertThat(collection().updateOne(Filters.eq("_id", 1), Updates.max("top", 5L)).getModifiedCount())
			.isEqualTo(1);
		assertThat(collection().updateOne(Filters.eq("_id", 1), Updates.max("top", 4L)).getModifiedCount()).isZero();
		Document after = new Document("_id", 1).append("a", List.of())
			.append("b", 2)
			.append("new", "x")
			.append("top", 5L);
		assertThat(collection().find().first().toJson()).isEqualTo(after.toJson());
		Document other = new Document("c", 1L).append("_id", 1);
		assertThat(collection().replaceOne(Filters.eq("_id", 1), other).getModifiedCount()).isEqualTo(1);
		assertThat(collection().replaceOne(Filters.eq("_id", 1), other).getModifiedCount()).isZero();
		assertThat(collection().find().first().toJson()).isEqualTo("{\"_id\": 1, \"c\": 1}");
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> collection().replaceOne(Filters.eq("_id", 1), new Document("_id", 2)));
	}

	@Test
	void replacesOnlyTheRevisionItRead() throws Exception {
		collection().insertOne(new Document("_id", "case").append("revision", 0L).append("done", 0));
		List<Integer> wins = concurrently(8, () -> {
			int won = 0;
			while (won < 25) {
				Document read = collection().find(Filters.eq("_id", "case")).first();
				long revision = read.getLong("revision");
				read.put("revision", revision + 1);
				read.put("done", read.getInteger("done") + 1);
				if (collection()
					.replaceOne(Filters.and(Filters.eq("_id", "case"), Filters.eq("revision", revision)), read)
					.getMatchedCount() == 1) {
					won++;
				}
			}
			return won;
		});
		assertThat(wins).containsOnly(25);
		Document end = collection().find().first();
		assertThat(end.getLong("revision")).isEqualTo(200L);
		assertThat(end.getInteger("done")).isEqualTo(200);
	}

	@Test
	void keepsConcurrentWritersApart() throws Exception {
		collection().createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
		Set<Integer> winners = ConcurrentHashMap.newKeySet();
		concurrently(8, () -> {
			for (int key = 0; key < 40; key++) {
				try {
					collection().insertOne(new Document("key", key));
					assertThat(winners.add(key)).isTrue();
				}
				catch (MongoWriteException ex) {
					assertThat(ex.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
				}
				collection().updateOne(Filters.eq("_id", "counter"), Updates.inc("n", 1),
						new UpdateOptions().upsert(true));
			}
			return 0;
		}, "counter");
		assertThat(winners).hasSize(40);
		assertThat(collection().countDocuments(Filters.exists("key"))).isEqualTo(40);
		assertThat(collection().find(Filters.eq("_id", "counter")).first().getInteger("n")).isEqualTo(320);
	}

	private <T> List<T> concurrently(int threads, Callable<T> work, String... present) throws Exception {
		for (String id : present) {
			collection().insertOne(new Document("_id", id));
		}
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> future : executor.invokeAll(IntStream.range(0, threads).mapToObj((i) -> work).toList())) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void refusesDuplicatesNamingTheIndex() {
		collection().createIndex(Indexes.ascending("a", "b"), new IndexOptions().unique(true));
		collection().insertOne(new Document("_id", 1).append("a", "x").append("b", 2));
		MongoWriteException insert = catchThrowableOfType(MongoWriteException.class,
				() -> collection().insertOne(new Document("_id", 2).append("a", "x").append("b", 2L)));
		assertThat(insert.getCode()).isEqualTo(11000);
		assertThat(insert.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
		assertThat(insert.getError().getMessage()).startsWith("E11000 duplicate key error collection: ")
			.contains("index: a_1_b_1 dup key: { a: \"x\", b: 2 }");
		MongoWriteException byId = catchThrowableOfType(MongoWriteException.class,
				() -> collection().insertOne(new Document("_id", 1)));
		assertThat(byId.getError().getMessage()).contains("index: _id_ dup key: { _id: 1 }");
		collection().insertOne(new Document("_id", 2).append("a", "y").append("b", 2));
		MongoWriteException update = catchThrowableOfType(MongoWriteException.class,
				() -> collection().updateOne(Filters.eq("_id", 2), Updates.set("a", "x")));
		assertThat(update.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
		MongoCommandException modify = catchThrowableOfType(MongoCommandException.class,
				() -> collection().findOneAndUpdate(Filters.eq("_id", 2), Updates.set("a", "x")));
		assertThat(modify.getErrorCode()).isEqualTo(11000);
		assertThat(modify.getResponse().getDocument("keyPattern")).isEqualTo(BsonDocument.parse("{a: 1, b: 1}"));
		assertThat(collection().find(Filters.eq("_id", 2)).first().getString("a")).isEqualTo("y");
	}

	@Test
	void returnsKeyPatternAndValueOfADuplicate() {
		collection().createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
		collection().insertOne(new Document("_id", 1).append("a", "x"));
		Document result = database().runCommand(new Document("insert", collection().getNamespace().getCollectionName())
			.append("documents", List.of(new Document("_id", 2).append("a", "x"))));
		Document error = result.getList("writeErrors", Document.class).get(0);
		assertThat(result.getInteger("n")).isZero();
		assertThat(error.get("keyPattern")).isEqualTo(new Document("a", 1));
		assertThat(error.get("keyValue")).isEqualTo(new Document("a", "x"));
	}

	@Test
	void treatsMissingAsNullInAUniqueIndexUnlessSparse() {
		collection().createIndex(Indexes.ascending("dense"), new IndexOptions().unique(true));
		collection().createIndex(Indexes.ascending("thin"), new IndexOptions().unique(true).sparse(true));
		collection().insertOne(new Document("_id", 1).append("dense", 1));
		collection().insertOne(new Document("_id", 2));
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> collection().insertOne(new Document("_id", 3)));
		collection().insertOne(new Document("_id", 4).append("dense", 4).append("thin", "t"));
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> collection().insertOne(new Document("_id", 5).append("dense", 5).append("thin", "t")));
		assertThat(collection().countDocuments()).isEqualTo(3);
		assertThat(ids(collection().find(Filters.eq("thin", null)))).containsExactlyInAnyOrder(1, 2);
		assertThat(access(collection().find(Filters.eq("thin", "t")))).isEqualTo("thin_1");
		collection().updateOne(Filters.eq("_id", 4), Updates.unset("thin"));
		collection().insertOne(new Document("_id", 5).append("dense", 5).append("thin", "t"));
	}

	@Test
	void indexesWhatHasAnyFieldOfACompoundSparseIndex() {
		collection().createIndex(Indexes.ascending("a", "b"), new IndexOptions().unique(true).sparse(true));
		collection().insertMany(List.of(new Document("_id", 1), new Document("_id", 2),
				new Document("_id", 3).append("a", 1), new Document("_id", 4).append("b", 1)));
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> collection().insertOne(new Document("_id", 5).append("a", 1)));
		assertThat(ids(collection().find(Filters.eq("a", 1)))).containsExactly(3);
		assertThat(ids(collection().find(Filters.eq("b", 1)))).containsExactly(4);
	}

	@Test
	void refusesAUniqueIndexOverDuplicates() {
		collection().insertMany(List.of(new Document("_id", 1).append("a", 1), new Document("_id", 2).append("a", 1)));
		MongoServerException failure = catchThrowableOfType(MongoServerException.class,
				() -> collection().createIndex(Indexes.ascending("a"), new IndexOptions().unique(true)));
		assertThat(failure.getCode()).isEqualTo(11000);
		assertThat(collection().listIndexes().into(new ArrayList<>())).hasSize(1);
		collection().createIndex(Indexes.ascending("a"));
		assertThat(access(collection().find(Filters.eq("a", 1)))).isEqualTo("a_1");
	}

	@Test
	void createsAndDropsIndexes() {
		collection().createIndex(Indexes.ascending("a"));
		collection().createIndex(Indexes.ascending("a"));
		assertThat(collection().createIndex(Indexes.descending("b"), new IndexOptions().name("newest")))
			.isEqualTo("newest");
		assertThat(collection().listIndexes()).extracting((index) -> index.get("name"))
			.containsExactly("_id_", "a_1", "newest");
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> collection().createIndex(Indexes.ascending("a"), new IndexOptions().unique(true)));
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> collection().createIndex(Indexes.ascending("c"), new IndexOptions().name("newest")));
		collection().dropIndex("newest");
		assertThat(access(collection().find(Filters.eq("b", 1)))).isEqualTo("COLLSCAN");
		collection().dropIndexes();
		assertThat(collection().listIndexes()).extracting((index) -> index.get("name")).containsExactly("_id_");
		assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> collection().dropIndex("newest"));
	}

	@Test
	void tellsNamesApartByCase() {
		var lower = database().getCollection("case");
		var upper = database().getCollection("Case");
		lower.insertOne(new Document("_id", 1));
		assertThat(upper.countDocuments()).isZero();
		upper.createIndex(Indexes.ascending("a"));
		upper.createIndex(Indexes.ascending("A"));
		upper.insertOne(new Document("_id", 1).append("a", 1).append("A", 2));
		assertThat(ids(upper.find(Filters.eq("a", 1)))).containsExactly(1);
		assertThat(ids(upper.find(Filters.eq("A", 2)))).containsExactly(1);
		assertThat(access(upper.find(Filters.eq("A", 2)))).isEqualTo("A_1");
		lower.drop();
		assertThat(upper.countDocuments()).isEqualTo(1);
		upper.drop();
	}

	@Test
	void stopsAnOrderedBulkAtItsFirstErrorOnly() {
		collection().insertOne(new Document("_id", 2));
		List<Document> documents = List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3));
		MongoBulkWriteException ordered = catchThrowableOfType(MongoBulkWriteException.class,
				() -> collection().insertMany(documents));
		assertThat(ordered.getWriteErrors()).singleElement().satisfies((error) -> {
			assertThat(error.getIndex()).isEqualTo(1);
			assertThat(error.getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
		});
		assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(1);
		assertThat(ids(collection().find())).containsExactlyInAnyOrder(1, 2);
		MongoBulkWriteException unordered = catchThrowableOfType(MongoBulkWriteException.class,
				() -> collection().insertMany(documents, new InsertManyOptions().ordered(false)));
		assertThat(unordered.getWriteErrors()).hasSize(2);
		assertThat(ids(collection().find())).containsExactlyInAnyOrder(1, 2, 3);
	}

	@Test
	void writesInBulk() {
		collection().createIndex(Indexes.ascending("u"), new IndexOptions().unique(true).sparse(true));
		BulkWriteResult result = collection().bulkWrite(List.of(
				new InsertOneModel<>(new Document("_id", 1).append("a", 1)),
				new InsertOneModel<>(new Document("_id", 2).append("a", 1)),
				new UpdateOneModel<>(Filters.eq("_id", 1), Updates.set("u", "x")),
				new UpdateManyModel<>(Filters.eq("a", 1), Updates.inc("a", 1)),
				new ReplaceOneModel<>(Filters.eq("_id", 3), new Document("a", 9), new ReplaceOptions().upsert(true)),
				new DeleteOneModel<>(Filters.eq("_id", 2))));
		assertThat(result.getInsertedCount()).isEqualTo(2);
		assertThat(result.getMatchedCount()).isEqualTo(3);
		assertThat(result.getModifiedCount()).isEqualTo(3);
		assertThat(result.getDeletedCount()).isEqualTo(1);
		assertThat(result.getUpserts()).singleElement()
			.satisfies((upsert) -> assertThat(upsert.getIndex()).isEqualTo(4));
		List<UpdateOneModel<Document>> failing = List.of(
				new UpdateOneModel<>(Filters.eq("_id", 3), Updates.set("u", "x")),
				new UpdateOneModel<>(Filters.eq("_id", 3), Updates.set("b", true)));
		MongoBulkWriteException ordered = catchThrowableOfType(MongoBulkWriteException.class,
				() -> collection().bulkWrite(failing));
		assertThat(ordered.getWriteErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getIndex()).isZero());
		assertThat(collection().find(Filters.eq("_id", 3)).first()).doesNotContainKey("b");
		assertThatExceptionOfType(MongoBulkWriteException.class)
			.isThrownBy(() -> collection().bulkWrite(failing, new BulkWriteOptions().ordered(false)));
		assertThat(collection().find(Filters.eq("_id", 3)).first()).containsEntry("b", true);
	}

	@Test
	void refusesAnUpdateThatDoesNotFit() {
		collection().insertOne(new Document("_id", 1).append("text", "x"));
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> collection().updateOne(Filters.eq("_id", 1), Updates.inc("text", 1)));
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> collection().updateOne(Filters.eq("_id", 1), Updates.set("_id", 2)));
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> collection().updateOne(Filters.eq("_id", 1), Updates.set("text.sub", 2)));
		assertThatExceptionOfType(MongoWriteException.class).isThrownBy(() -> collection()
			.updateOne(Filters.eq("_id", 1), Updates.combine(Updates.set("a", 1), Updates.inc("a", 1))));
		assertThat(collection().find().first()).isEqualTo(new Document("_id", 1).append("text", "x"));
	}

	@Test
	void keysDocumentsByWhateverIdTheyHave() {
		Document compound = new Document("consumer", "credit").append("aggregate", "a-1");
		List<Object> ids = List.of("text", 1, compound, UUID.randomUUID(), new Date(0), new ObjectId());
		ids.forEach((id) -> collection().insertOne(new Document("_id", id)));
		for (Object id : ids) {
			assertThat(ids(collection().find(Filters.eq("_id", id)))).containsExactly(id);
			assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> collection().insertOne(new Document("_id", id)));
			assertThat(collection().updateOne(Filters.eq("_id", id), Updates.set("seen", true)).getModifiedCount())
				.isEqualTo(1);
		}
		assertThat(collection().countDocuments(Filters.eq("seen", true))).isEqualTo(ids.size());
	}

}
