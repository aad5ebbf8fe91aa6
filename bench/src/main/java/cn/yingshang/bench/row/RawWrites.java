package cn.yingshang.bench.row;

import java.util.UUID;

import cn.yingshang.bench.load.Unit;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * The reference of a life: the raw driver doing the same document writes, durable, on a
 * document of the same size.
 */
final class RawWrites implements AutoCloseable {

	private final MongoClient client;

	private final MongoCollection<BsonDocument> collection;

	private final BsonDocument example;

	/**
	 * Writes beside the service's own collection.
	 * @param uri the store
	 * @param database the service's database
	 * @param example a finished document of the service
	 */
	RawWrites(String uri, String database, BsonDocument example) {
		this.client = MongoClients.create(uri + (uri.contains("?") ? "&" : "/?") + "retryWrites=false");
		this.collection = this.client.getDatabase("bench_" + database)
			.getCollection("raw", BsonDocument.class)
			.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		this.example = example.clone();
		this.example.remove("creationKey");
	}

	/** One insert and so many optimistic replaces. */
	Unit life(int replaces) {
		return (worker) -> {
			BsonDocument document = this.example.clone();
			BsonString id = new BsonString(UUID.randomUUID().toString());
			document.put("_id", id);
			document.put("revision", new BsonInt64(1));
			this.collection.insertOne(document);
			for (long revision = 1; revision <= replaces; revision++) {
				document.put("revision", new BsonInt64(revision + 1));
				if (this.collection
					.replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq("revision", revision)),
							new RawBsonDocument(document, new BsonDocumentCodec()))
					.getMatchedCount() != 1) {
					return false;
				}
			}
			return true;
		};
	}

	@Override
	public void close() {
		this.client.getDatabase(this.collection.getNamespace().getDatabaseName()).drop();
		this.client.close();
	}

}
