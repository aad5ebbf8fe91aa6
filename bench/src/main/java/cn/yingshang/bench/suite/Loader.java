package cn.yingshang.bench.suite;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Fills a service's collection up to a size with copies of documents that the service
 * itself made: other ids, numbers, phones and dates, everything else as it is.
 */
public final class Loader implements AutoCloseable {

	private static final int BATCH = 1_000;

	private final MongoClient client;

	private final PrintWriter out;

	public Loader(String uri, PrintWriter out) {
		this.client = MongoClients.create(uri + (uri.contains("?") ? "&" : "/?") + "retryWrites=false");
		this.out = out;
	}

	/**
	 * The newest document of a collection: what the last life left. Ids are by time;
	 * copies have older ones.
	 */
	public BsonDocument newest(String database, String collection) {
		BsonDocument newest = documents(database, collection).find().sort(Sorts.descending("_id")).first();
		if (newest == null) {
			throw new IllegalStateException(database + "." + collection + " is empty");
		}
		return newest;
	}

	/**
	 * Fills the collection.
	 * @param size how many it holds afterwards, at least
	 * @param unique fields that must differ, such as a number
	 * @param dated ISO date fields to spread over a year
	 */
	public void fill(String database, String collection, int size, List<String> unique, List<String> dated) {
		MongoCollection<BsonDocument> documents = documents(database, collection);
		long there = documents.estimatedDocumentCount();
		if (there >= size) {
			return;
		}
		List<BsonDocument> examples = documents.find().sort(Sorts.descending("_id")).limit(20).into(new ArrayList<>());
		long begun = System.nanoTime();
		List<BsonDocument> batch = new ArrayList<>(BATCH);
		for (long i = there; i < size; i++) {
			batch.add(copy(examples.get((int) (i % examples.size())), i, unique, dated));
			if (batch.size() == BATCH || i == size - 1L) {
				documents.insertMany(batch, new InsertManyOptions().ordered(false));
				batch.clear();
				if ((i + 1) % 50_000 == 0 || i == size - 1L) {
					this.out.printf("  loading %s.%s: %d of %d, %.0f/s%n", database, collection, i + 1, size,
							(i + 1 - there) / ((System.nanoTime() - begun) / 1e9));
					this.out.flush();
				}
			}
		}
	}

	private static BsonDocument copy(BsonDocument example, long index, List<String> unique, List<String> dated) {
		BsonDocument copy = example.clone();
		copy.put("_id", new BsonString("00" + UUID.randomUUID().toString().substring(2)));
		copy.remove("creationKey");
		copy.remove("creationHash");
		copy.remove("outboxSlot");
		copy.put("pending", new BsonArray());
		for (String field : unique) {
			if (copy.containsKey(field)) {
				copy.put(field, new BsonString("L" + index));
			}
		}
		for (String field : dated) {
			String date = copy.containsKey(field) && copy.get(field).isString() ? copy.getString(field).getValue()
					: null;
			if (date != null && date.length() == 10) {
				copy.put(field, new BsonString(
						LocalDate.parse(date).minusDays(ThreadLocalRandom.current().nextInt(1, 365)).toString()));
			}
		}
		return copy;
	}

	private MongoCollection<BsonDocument> documents(String database, String collection) {
		return this.client.getDatabase(database).getCollection(collection, BsonDocument.class);
	}

	@Override
	public void close() {
		this.client.close();
	}

}
