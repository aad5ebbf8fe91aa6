package cn.yingshang.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.audit.AuditChain;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.audit.TimelineEntry;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every document that a release stored can still be read, whole, with a chain that
 * verifies. The releases are the folders of {@code src/test/resources/stored}, one
 * document a collection; a field may move into a named part, and what an aggregate no
 * longer keeps on purpose, the subclass names.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class StoredContract {

	private static final Path RELEASES = Path.of("src/test/resources/stored");

	@Autowired
	private AggregateStores stores;

	@Autowired
	private MongoDatabase database;

	@DynamicPropertySource
	static void surroundings(DynamicPropertyRegistry registry) {
		Infrastructure.shared().register(registry);
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> "http://127.0.0.1:9");
		// A database of its own: numbers of these documents may be given again by other
		// tests.
		registry.add("spring.application.name", () -> "stored");
		registry.add("yingshang.client.id", () -> "stored");
		registry.add("yingshang.client.secret", () -> "stored");
		registry.add("yingshang.client.token-uri", () -> "http://127.0.0.1:9/oauth2/token");
	}

	/** Fields that were stored once and mean nothing any more, as collection.field. */
	protected Set<String> dropped() {
		return Set.of();
	}

	@Test
	void readsWhatEachReleaseStored() throws IOException {
		List<Path> releases = children(RELEASES);
		assertThat(releases).isNotEmpty();
		for (Path release : releases) {
			for (Path file : children(release)) {
				String collection = file.getFileName().toString().replace(".json", "");
				assertThat(this.stores.all()).extracting(AggregateStore::name).contains(collection);
				this.stores.all()
					.stream()
					.filter((store) -> store.name().equals(collection))
					.forEach((store) -> reads(store, parse(file)));
			}
		}
	}

	@Test
	void keepsADocumentOfEachKindOfTheLastRelease() throws IOException {
		Path last = children(RELEASES).get(children(RELEASES).size() - 1);
		assertThat(children(last)).extracting((file) -> file.getFileName().toString().replace(".json", ""))
			.as("kinds in " + last)
			.containsAll(kinds());
	}

	/**
	 * The collections of the last release; a kind that is younger has no document yet.
	 */
	protected List<String> kinds() {
		return this.stores.all().stream().map(AggregateStore::name).toList();
	}

	private <T extends Aggregate<?, ?>> void reads(AggregateStore<T> store, BsonDocument stored) {
		String id = stored.getString("_id").getValue();
		MongoCollection<BsonDocument> documents = this.database.getCollection(store.name(), BsonDocument.class);
		Bson same = Filters.eq("_id", id);
		BsonDocument here = documents.find(same).first();
		documents.replaceOne(same, stored, new ReplaceOptions().upsert(true));
		try {
			T aggregate = store.get(id, SystemScope.named("stored"));
			assertThat(aggregate.timeline()).hasSameSizeAs(stored.getArray("timeline"));
			verifies(id, aggregate.timeline());
			assertThat(lost(store.name(), stored, encoded(store, aggregate)))
				.as("lost of " + store.name() + " when read and written")
				.isEmpty();
		}
		finally {
			documents.deleteOne(same);
			if (here != null) {
				documents.insertOne(here);
			}
		}
	}

	private static void verifies(String id, List<TimelineEntry> timeline) {
		String head = ChainLink.GENESIS;
		for (TimelineEntry entry : timeline) {
			assertThat(AuditChain.hash(head, id, entry)).as(id + " at " + entry.index()).isEqualTo(entry.hash());
			head = entry.hash();
		}
	}

	private Set<String> lost(String collection, BsonDocument stored, BsonDocument now) {
		Set<String> lost = new TreeSet<>();
		stored.forEach((field, value) -> {
			if (!kept(field, value, now) && !field.equals("schema")) {
				lost.add(field);
			}
		});
		lost.removeIf((field) -> dropped().contains(collection + "." + field));
		return lost;
	}

	/** Where it was, or under its name in one of the parts it is made of now. */
	private static boolean kept(String field, BsonValue value, BsonDocument now) {
		return same(value, now.get(field)) || now.values()
			.stream()
			.filter(BsonValue::isDocument)
			.anyMatch((part) -> same(value, part.asDocument().get(field)));
	}

	/** A set has no order. */
	private static boolean same(BsonValue stored, @Nullable BsonValue now) {
		if (stored instanceof BsonArray one && now instanceof BsonArray other) {
			return one.size() == other.size() && one.containsAll(other) && other.containsAll(one);
		}
		return stored.equals(now);
	}

	private static <T extends Aggregate<?, ?>> BsonDocument encoded(AggregateStore<T> store, T aggregate) {
		Codec<T> codec = store.collection().getCodecRegistry().get(store.collection().getDocumentClass());
		BsonDocument document = new BsonDocument();
		codec.encode(new BsonDocumentWriter(document), aggregate, EncoderContext.builder().build());
		return document;
	}

	private static BsonDocument parse(Path file) {
		try {
			return BsonDocument.parse(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> children(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return new ArrayList<>(files.sorted().toList());
		}
	}

}
