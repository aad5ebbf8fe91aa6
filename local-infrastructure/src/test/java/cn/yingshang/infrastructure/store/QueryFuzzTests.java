package cn.yingshang.infrastructure.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random queries, seeded, give the same on an indexed collection and on its unindexed
 * twin; the seed and the query are in the failure.
 */
class QueryFuzzTests {

	private static final int DOCUMENTS = 400;

	private static final int QUERIES = Integer.getInteger("store.fuzz", 1200);

	private static final List<String> PATHS = List.of("a", "b", "c", "d", "n.x", "n.y");

	@TempDir
	Path folder;

	private Random random = new Random(0);

	private boolean irregular;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void answersAsItsUnindexedTwin(long seed) {
		this.random = new Random(seed);
		this.irregular = seed % 2 == 0;
		try (LocalStore store = LocalStore.open(this.folder, 0);
				MongoClient client = MongoClients.create(StoreConformance.settings(store.connectionString()))) {
			MongoCollection<Document> indexed = client.getDatabase("fuzz").getCollection("indexed");
			MongoCollection<Document> plain = client.getDatabase("fuzz").getCollection("plain");
			indexed.createIndex(Indexes.ascending("a", "b"));
			indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("b"), Indexes.descending("c")));
			indexed.createIndex(Indexes.ascending("d"), new IndexOptions().sparse(true));
			indexed.createIndex(Indexes.ascending("n.x", "n.y"), new IndexOptions().sparse(true));
			List<Document> documents = new ArrayList<>();
			for (int i = 0; i < DOCUMENTS; i++) {
				documents.add(document(i));
			}
			indexed.insertMany(documents);
			plain.insertMany(documents);
			int byIndex = 0;
			for (int i = 0; i < QUERIES; i++) {
				if (i % 10 == 0) {
					change(indexed, plain);
				}
				byIndex += compare(seed, i, indexed, plain);
			}
			assertThat(byIndex).as("queries answered by an index").isGreaterThan(QUERIES / 3);
		}
	}

	private int compare(long seed, int i, MongoCollection<Document> indexed, MongoCollection<Document> plain) {
		Document filter = filter(2);
		Document sort = sort();
		int skip = this.random.nextInt(3);
		int limit = this.random.nextInt(4) * 5;
		String what = "seed " + seed + ", query " + i + ": " + filter.toJson() + " sort " + sort.toJson() + " skip "
				+ skip + " limit " + limit;
		FindIterable<Document> query = indexed.find(filter).sort(sort).skip(skip).limit(limit);
		List<Document> expected = plain.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
		assertThat(query.into(new ArrayList<>())).as(what).isEqualTo(expected);
		assertThat(indexed.countDocuments(filter)).as(what).isEqualTo(plain.countDocuments(filter));
		return StoreConformance.access(query).equals("COLLSCAN") ? 0 : 1;
	}

	private void change(MongoCollection<Document> indexed, MongoCollection<Document> plain) {
		int id = this.random.nextInt(DOCUMENTS);
		if (this.random.nextInt(4) == 0) {
			indexed.deleteOne(Filters.eq("_id", id));
			plain.deleteOne(Filters.eq("_id", id));
			Document document = document(id);
			indexed.insertOne(document);
			plain.insertOne(document);
		}
		else {
			String path = List.of("a", "b", "c", "d").get(this.random.nextInt(4));
			var update = (this.random.nextInt(5) == 0) ? Updates.unset(path) : Updates.set(path, value(path));
			indexed.updateOne(Filters.eq("_id", id), update);
			plain.updateOne(Filters.eq("_id", id), update);
		}
	}

	private Document document(int id) {
		Document document = new Document("_id", id);
		for (String field : List.of("a", "b", "c", "d")) {
			if (this.random.nextInt(5) > 0) {
				document.append(field, value(field));
			}
		}
		if (this.random.nextInt(3) > 0) {
			Document nested = new Document();
			if (this.random.nextInt(4) > 0) {
				nested.append("x", value());
			}
			if (this.random.nextInt(4) > 0) {
				nested.append("y", value());
			}
			document.append("n",
					(this.irregular && this.random.nextInt(6) == 0) ? List.of(nested, new Document()) : nested);
		}
		return document;
	}

	/** Arrays where no compound index would have two of them. */
	private Object value(String field) {
		if (this.irregular && List.of("a", "c", "d").contains(field) && this.random.nextInt(15) == 0) {
			return this.random.nextBoolean() ? List.of() : List.of(this.random.nextInt(6), text());
		}
		return value();
	}

	private Object value() {
		List<Supplier<Object>> kinds = List.of(() -> this.random.nextInt(6), () -> (long) this.random.nextInt(6),
				() -> this.random.nextInt(12) / 2.0, this::text, this::text, () -> this.random.nextBoolean(),
				() -> new Date(this.random.nextInt(5) * 1000L), () -> new ObjectId(this.random.nextInt(5), 1),
				() -> new UUID(this.random.nextInt(3) - 1L, 5), () -> Long.MAX_VALUE - this.random.nextInt(3));
		if (this.irregular && this.random.nextInt(12) == 0) {
			List<Supplier<Object>> odd = List.of(() -> new Document("x", this.random.nextInt(3)),
					() -> new Decimal128(this.random.nextInt(6)), () -> Double.NaN, () -> Double.POSITIVE_INFINITY);
			return odd.get(this.random.nextInt(odd.size())).get();
		}
		return kinds.get(this.random.nextInt(kinds.size())).get();
	}

	private String text() {
		return List.of("", "a", "ab", "b", "营", "营商", "𠮷", "😀", "（", "a\u0000").get(this.random.nextInt(10));
	}

	private Document filter(int depth) {
		Document filter = new Document();
		int terms = 1 + this.random.nextInt(3);
		for (int i = 0; i < terms; i++) {
			int kind = this.random.nextInt(12);
			if (kind == 0 && depth > 0) {
				filter.put("$or", List.of(filter(depth - 1), filter(depth - 1)));
			}
			else if (kind == 1 && depth > 0) {
				filter.put("$and", List.of(filter(depth - 1), filter(depth - 1)));
			}
			else {
				filter.put(PATHS.get(this.random.nextInt(PATHS.size())), predicate());
			}
		}
		return filter;
	}

	private Object predicate() {
		return switch (this.random.nextInt(12)) {
			case 0 -> new Document("$gt", value());
			case 1 -> new Document("$lte", value());
			case 2 -> new Document("$gte", value()).append("$lt", value());
			case 3 -> new Document("$in", List.of(value(), value(), value()));
			case 4 -> new Document("$exists", this.random.nextBoolean());
			case 5 -> new Document("$ne", value());
			case 6 -> new Document("$nin", List.of(value(), value()));
			case 7 -> new Document("$eq", null);
			case 8 -> new Document("$lt", this.random.nextInt(6));
			default -> value();
		};
	}

	/** The id last makes the order total. */
	private Document sort() {
		Document sort = new Document();
		if (this.random.nextBoolean()) {
			sort.append(PATHS.get(this.random.nextInt(4)), this.random.nextBoolean() ? 1 : -1);
		}
		return sort.append("_id", 1);
	}

}
