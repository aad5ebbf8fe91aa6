package cn.yingshang.infrastructure.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Code;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The part of the contract that reads: types, operators, order, paging, plans.
 */
abstract class ReadConformance extends StoreConformance {

	@Test
	void returnsEveryTypeAsItWasWritten() {
		Document document = new Document("_id", new ObjectId()).append("double", 1.5)
			.append("nan", Double.NaN)
			.append("infinity", Double.NEGATIVE_INFINITY)
			.append("string", "营商环境 𠮷 㐂 😀 \u0000 \uFF08")
			.append("document", new Document("b", 1).append("a", new Document()))
			.append("array", Arrays.asList(1, "two", null, List.of(), new Document("x", 1L)))
			.append("binary", new Binary("data".getBytes(StandardCharsets.UTF_8)))
			.append("uuid", UUID.fromString("0192d0a5-8f1c-7abc-9def-0123456789ab"))
			.append("objectId", new ObjectId())
			.append("true", true)
			.append("date", new Date(-1))
			.append("null", null)
			.append("regex", new BsonRegularExpression("^a.*", "i"))
			.append("code", new Code("return 1"))
			.append("int", Integer.MIN_VALUE)
			.append("timestamp", new BsonTimestamp(7, 8))
			.append("long", Long.MAX_VALUE)
			.append("decimal", new Decimal128(new BigDecimal("12345678901234567890.123456789")))
			.append("min", new MinKey())
			.append("max", new MaxKey())
			.append("名字", "field name");
		collection().insertOne(document);
		assertThat(collection().find().first()).isEqualTo(document);
		assertThat(collection().find(Filters.eq("_id", document.get("_id"))).first().toJson())
			.isEqualTo(document.toJson());
	}

	@ParameterizedTest
	@ValueSource(strings = { "营商环境", "𠮷野家", "㐂", "😀", "a\u0000b", "", " ", "（有限公司）", "\uFFFD" })
	void findsTextByItsIndexExactly(String text) {
		collection().createIndex(Indexes.ascending("text"));
		collection().insertMany(List.of(new Document("_id", 1).append("text", text),
				new Document("_id", 2).append("text", text + "x"), new Document("_id", 3).append("text", "y" + text)));
		assertThat(ids(collection().find(Filters.eq("text", text)))).containsExactly(1);
		assertThat(collection().find(Filters.eq("_id", 1)).first().getString("text")).isEqualTo(text);
	}

	@Test
	void matchesNumbersAcrossTheirTypes() {
		collection().createIndex(Indexes.ascending("n"));
		collection().insertMany(List.of(new Document("_id", 1).append("n", 5), new Document("_id", 2).append("n", 5L),
				new Document("_id", 3).append("n", 5.0), new Document("_id", 4).append("n", Decimal128.parse("5")),
				new Document("_id", 5).append("n", 5.5), new Document("_id", 6).append("n", "5"),
				new Document("_id", 7).append("n", Long.MAX_VALUE),
				new Document("_id", 8).append("n", Long.MAX_VALUE - 1), new Document("_id", 9).append("n", -3)));
		assertThat(ids(collection().find(Filters.eq("n", 5)))).containsExactlyInAnyOrder(1, 2, 3, 4);
		assertThat(ids(collection().find(Filters.gt("n", 5)))).containsExactlyInAnyOrder(5, 7, 8);
		assertThat(ids(collection().find(Filters.lt("n", 5.5)))).containsExactlyInAnyOrder(1, 2, 3, 4, 9);
		assertThat(ids(collection().find(Filters.eq("n", Long.MAX_VALUE - 1)))).containsExactly(8);
		assertThat(ids(collection().find(Filters.lt("n", 0)))).containsExactly(9);
	}

	@Test
	void appliesTheOperatorsApplicationsUse() {
		collection().createIndex(Indexes.ascending("state", "priority"));
		collection().insertMany(List.of(
				new Document("_id", 1).append("state", "open").append("priority", 1).append("tags", List.of("a", "b")),
				new Document("_id", 2).append("state", "open").append("priority", 5).append("tags", List.of()),
				new Document("_id", 3).append("state", "closed").append("priority", 3),
				new Document("_id", 4).append("state", null).append("priority", 2),
				new Document("_id", 5).append("priority", 9)
					.append("lines", List.of(new Document("sku", "x").append("n", 1),
							new Document("sku", "y").append("n", 9)))));
		assertMatches(Filters.in("state", "open", "closed"), 1, 2, 3);
		assertMatches(Filters.nin("state", "open", "closed"), 4, 5);
		assertMatches(Filters.ne("state", "open"), 3, 4, 5);
		assertMatches(Filters.and(Filters.eq("state", "open"), Filters.gte("priority", 5)), 2);
		assertMatches(Filters.and(Filters.gt("priority", 1), Filters.lte("priority", 5)), 2, 3, 4);
		assertMatches(Filters.or(Filters.eq("state", "closed"), Filters.gt("priority", 8)), 3, 5);
		assertMatches(Filters.nor(Filters.eq("state", "closed"), Filters.gt("priority", 8)), 1, 2, 4);
		assertMatches(Filters.exists("state"), 1, 2, 3, 4);
		assertMatches(Filters.exists("state", false), 5);
		assertMatches(Filters.eq("state", null), 4, 5);
		assertMatches(Filters.eq("tags", "a"), 1);
		assertMatches(Filters.all("tags", "a", "b"), 1);
		assertMatches(Filters.size("tags", 0), 2);
		assertMatches(Filters.regex("state", "^clo"), 3);
		assertMatches(Filters.regex("state", "^CLO", "i"), 3);
		assertMatches(Filters.not(Filters.gt("priority", 2)), 1, 4);
		assertMatches(Filters.type("state", "string"), 1, 2, 3);
		assertMatches(Filters.mod("priority", 2, 0), 4);
		assertMatches(Filters.eq("lines.sku", "y"), 5);
		assertMatches(Filters.elemMatch("lines", Filters.and(Filters.eq("sku", "x"), Filters.gt("n", 5))));
		assertMatches(Filters.elemMatch("lines", Filters.and(Filters.eq("sku", "y"), Filters.gt("n", 5))), 5);
		assertMatches(Filters.expr(new Document("$gt", List.of("$priority", 8))), 5);
	}

	private void assertMatches(Bson filter, Object... ids) {
		assertThat(ids(collection().find(filter))).containsExactlyInAnyOrder(ids);
		assertThat(collection().countDocuments(filter)).isEqualTo(ids.length);
	}

	@Test
	void combinesOperatorsOnOneField() {
		collection().insertMany(List.of(new Document("_id", 1).append("name", "abc").append("n", List.of(1, 9)),
				new Document("_id", 2).append("name", "abd").append("n", List.of(5)), new Document("_id", 3)));
		assertMatches(new Document("name", new Document("$regex", "^AB").append("$options", "i").append("$ne", "abc")),
				2);
		assertMatches(new Document("n", new Document("$gt", 8).append("$lt", 2)), 1);
		assertMatches(new Document("n", new Document("$elemMatch", new Document("$gt", 8).append("$lt", 2))));
		assertMatches(Filters.eq("name", new Document()));
		assertMatches(new Document("name", new Document("$exists", true).append("$nin", List.of("abc"))), 2);
	}

	@Test
	void findsArraysThroughAMultikeyIndex() {
		collection().createIndex(Indexes.ascending("tags"));
		collection().createIndex(Indexes.ascending("lines.sku"));
		collection().insertMany(List.of(new Document("_id", 1).append("tags", List.of("a", "b")),
				new Document("_id", 2).append("tags", "a"), new Document("_id", 3).append("tags", List.of("c")),
				new Document("_id", 4).append("lines", List.of(new Document("sku", "x"), new Document("sku", "y"))),
				new Document("_id", 5).append("lines", new Document("sku", "y"))));
		assertMatches(Filters.eq("tags", "a"), 1, 2);
		assertMatches(Filters.in("tags", "b", "c"), 1, 3);
		assertMatches(Filters.gte("tags", "b"), 1, 3);
		assertMatches(Filters.eq("tags", List.of("a", "b")), 1);
		assertMatches(Filters.eq("lines.sku", "y"), 4, 5);
		assertMatches(Filters.eq("lines.0.sku", "x"), 4);
		assertMatches(Filters.exists("tags", false), 4, 5);
		assertThat(ids(collection().find(Filters.exists("tags")).sort(Sorts.ascending("tags", "_id"))))
			.containsExactly(1, 2, 3);
	}

	@Test
	void sortsAndLimitsAlongAnIndex() {
		collection().createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("due")));
		collection().insertMany(IntStream.range(0, 200)
			.mapToObj((i) -> new Document("_id", i).append("state", (i % 2 == 0) ? "open" : "closed")
				.append("due", new Date(i * 1000L)))
			.toList());
		var find = collection().find(Filters.eq("state", "open")).sort(Sorts.descending("due")).limit(3);
		assertThat(ids(find)).containsExactly(198, 196, 194);
		assertThat(access(find)).isEqualTo("state_1_due_-1");
		assertThat(stages(find)).containsExactly("LIMIT", "FETCH", "IXSCAN");
		var backwards = collection().find(Filters.eq("state", "open")).sort(Sorts.ascending("due")).skip(1).limit(2);
		assertThat(ids(backwards)).containsExactly(2, 4);
		assertThat(stages(backwards)).doesNotContain("SORT");
		assertThat(stages(collection().find(Filters.eq("state", "open")).sort(Sorts.ascending("other"))))
			.contains("SORT");
		Document stats = find.explain().get("executionStats", Document.class);
		assertThat(stats.getInteger("nReturned")).isEqualTo(3);
		assertThat(stats.getInteger("totalDocsExamined")).isEqualTo(3);
	}

	@Test
	void readsOneDocumentByItsIdHoweverMuchElseTheFilterSays() {
		collection().createIndex(Indexes.ascending("a", "b"));
		collection().insertMany(
				IntStream.range(0, 200).mapToObj((i) -> new Document("_id", i).append("a", 1).append("b", 2)).toList());
		var find = collection().find(Filters.and(Filters.eq("_id", 7), Filters.eq("a", 1), Filters.eq("b", 2)));
		assertThat(ids(find)).containsExactly(7);
		assertThat(access(find)).isEqualTo("_id_");
		assertThat(find.explain().get("executionStats", Document.class).getInteger("totalDocsExamined")).isEqualTo(1);
	}

	@Test
	void namesTheIndexItReads() {
		collection().createIndex(Indexes.ascending("a", "b"));
		collection().createIndex(Indexes.ascending("sparse"), new IndexOptions().sparse(true));
		collection().insertOne(new Document("_id", 1).append("a", 1).append("b", 2).append("sparse", 3));
		assertThat(access(collection().find(Filters.eq("a", 1)))).isEqualTo("a_1_b_1");
		assertThat(access(collection().find(Filters.and(Filters.eq("a", 1), Filters.gt("b", 1))))).isEqualTo("a_1_b_1");
		assertThat(access(collection().find(Filters.eq("_id", 1)))).isEqualTo("_id_");
		assertThat(access(collection().find(Filters.gt("_id", 1)))).isEqualTo("_id_");
		assertThat(access(collection().find(Filters.lte("sparse", 5)))).isEqualTo("sparse_1");
		assertThat(access(collection().find(Filters.eq("b", 1)))).isEqualTo("COLLSCAN");
		assertThat(access(collection().find())).isEqualTo("COLLSCAN");
		assertThat(access(collection().find(Filters.eq("b", 1)).hintString("a_1_b_1"))).isEqualTo("a_1_b_1");
	}

	@Test
	void pagesByKeyWithoutGapsOrRepeats() {
		collection().createIndex(Indexes.ascending("state", "name", "_id"));
		List<String> names = List.of("甲", "乙", "（", "𠮷", "😀", "a");
		collection().insertMany(IntStream.range(0, 120)
			.mapToObj((i) -> new Document("_id", i).append("state", "open").append("name", names.get(i % names.size())))
			.toList());
		List<Object> seen = new ArrayList<>();
		Bson filter = Filters.eq("state", "open");
		Document last = null;
		do {
			Bson page = (last == null) ? filter : Filters.and(filter, Filters.or(Filters.gt("name", last.get("name")),
					Filters.and(Filters.eq("name", last.get("name")), Filters.gt("_id", last.get("_id")))));
			last = null;
			for (Document document : collection().find(page).sort(Sorts.ascending("name", "_id")).limit(7)) {
				seen.add(document.get("_id"));
				last = document;
			}
		}
		while (last != null);
		assertThat(seen).hasSize(120).doesNotHaveDuplicates();
	}

	@Test
	void returnsLargeResultsInBatches() {
		List<Document> documents = IntStream.range(0, 5000)
			.mapToObj((i) -> new Document("_id", i).append("text", "x".repeat(2000)))
			.toList();
		collection().insertMany(documents);
		assertThat(ids(collection().find())).hasSize(5000).doesNotHaveDuplicates();
		assertThat(ids(collection().find().batchSize(7).limit(30))).hasSize(30);
		assertThat(ids(collection().find().sort(Sorts.descending("_id")).batchSize(1000))).hasSize(5000)
			.startsWith(4999, 4998);
		assertThat(collection().aggregate(List.of(Aggregates.match(Filters.gte("_id", 100)))).into(new ArrayList<>()))
			.hasSize(4900);
	}

	@Test
	void findsAnyOfVeryManyValues() {
		collection().createIndex(Indexes.ascending("n"));
		collection()
			.insertMany(IntStream.range(0, 300).mapToObj((i) -> new Document("_id", i).append("n", i * 7)).toList());
		List<Integer> wanted = IntStream.range(0, 9000).boxed().toList();
		assertThat(collection().countDocuments(Filters.in("n", wanted))).isEqualTo(300);
		assertThat(collection().updateMany(Filters.in("_id", wanted.subList(10, 20)), Updates.set("x", 1))
			.getModifiedCount()).isEqualTo(10);
		assertThat(collection().deleteMany(Filters.in("_id", wanted)).getDeletedCount()).isEqualTo(300);
	}

	@Test
	void projectsFields() {
		collection().insertOne(new Document("_id", 1).append("a", 1).append("b", new Document("c", 2).append("d", 3)));
		assertThat(collection().find().projection(Projections.include("b.c")).first())
			.isEqualTo(new Document("_id", 1).append("b", new Document("c", 2)));
		assertThat(collection().find().projection(Projections.exclude("b")).first())
			.isEqualTo(new Document("_id", 1).append("a", 1));
		assertThat(collection().find()
			.projection(Projections.fields(Projections.include("a"), Projections.excludeId()))
			.first()).isEqualTo(new Document("a", 1));
	}

	@Test
	void countsGroupsAndLists() {
		MongoCollection<Document> cases = collection();
		cases.createIndex(Indexes.ascending("state"));
		cases.insertMany(IntStream.range(0, 30)
			.mapToObj((i) -> new Document("_id", i).append("state", "s" + i % 3).append("n", i))
			.toList());
		assertThat(cases.countDocuments()).isEqualTo(30);
		assertThat(cases.estimatedDocumentCount()).isEqualTo(30);
		assertThat(cases.countDocuments(Filters.eq("state", "s1"))).isEqualTo(10);
		assertThat(cases.distinct("state", Filters.lt("n", 2), String.class).into(new ArrayList<>()))
			.containsExactlyInAnyOrder("s0", "s1");
		List<Document> groups = cases.aggregate(List.of(Aggregates.match(Filters.in("state", "s0", "s1")),
				Aggregates.group("$state", Accumulators.sum("total", "$n")), Aggregates.sort(Sorts.ascending("_id"))))
			.into(new ArrayList<>());
		assertThat(groups).containsExactly(new Document("_id", "s0").append("total", 135),
				new Document("_id", "s1").append("total", 145));
		assertThat(database().listCollectionNames()).contains("countsGroupsAndLists");
		assertThat(database().runCommand(new Document("ping", 1)).getDouble("ok")).isEqualTo(1.0);
		assertThat(database().runCommand(new Document("buildInfo", 1))).containsKey("version");
		assertThat(client().getDatabase("admin").runCommand(new Document("hello", 1))).containsKey("maxWireVersion");
	}

	@Test
	void readsNothingFromWhatIsMissing() {
		MongoCollection<Document> missing = database().getCollection("missing");
		assertThat(missing.find().first()).isNull();
		assertThat(missing.countDocuments()).isZero();
		assertThat(missing.estimatedDocumentCount()).isZero();
		assertThat(missing.deleteMany(new Document()).getDeletedCount()).isZero();
		assertThat(missing.aggregate(List.of(Aggregates.match(new Document()))).first()).isNull();
	}

}
