package cn.yingshang.platform.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import cn.yingshang.platform.document.DocumentCodec;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What other services told, one row a source, written only by a newer fact of that source
 * (decision 4). It has no scope: a projection is for a service's own use.
 */
public final class Projection<T> {

	private static final String ID = "_id";

	private static final String SEQUENCE = "sequence";

	private final MongoCollection<BsonDocument> rows;

	private final DocumentCodec<T> codec;

	private final @Nullable String id;

	private Projection(MongoCollection<BsonDocument> rows, DocumentCodec<T> codec, @Nullable String id) {
		this.rows = rows;
		this.codec = codec;
		this.id = id;
	}

	/**
	 * Keeps a row unless a newer one is kept, in one write.
	 * @param id the row's id
	 * @param sequence the place of the fact in the sequence of its source
	 */
	public void keep(String id, long sequence, T row) {
		Bson older = Filters.and(Filters.eq(ID, id), Filters.lt(SEQUENCE, sequence));
		try {
			this.rows.replaceOne(older, document(id, sequence, row), new ReplaceOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			// A newer one is kept: the upsert of an older one meets its id.
			DuplicateKey.index(ex);
		}
	}

	/** The row with this id. */
	public Optional<T> find(String id) {
		return Optional.ofNullable(this.rows.find(Filters.eq(ID, id)).first()).map(this::row);
	}

	/** The rows with these ids that there are. */
	public List<T> all(Collection<String> ids) {
		return ids.isEmpty() ? List.of() : list(Filters.in(ID, ids));
	}

	/** All rows that fit, which are few, in order of their ids. */
	public List<T> list(Bson filter) {
		return list(filter, 0);
	}

	/** The first rows that fit, in order of their ids. */
	public List<T> list(Bson filter, int limit) {
		return query(filter, limit).map(this::row).into(new ArrayList<>());
	}

	/** The index a list would use. */
	public String plan(Bson filter) {
		return QueryPlan.index(query(filter, 20).explain());
	}

	private FindIterable<BsonDocument> query(Bson filter, int limit) {
		return this.rows.find(filter).sort(new Document(ID, 1)).limit(limit);
	}

	private BsonDocument document(String id, long sequence, T row) {
		BsonDocument document = new BsonDocument(ID, new BsonString(id));
		BsonDocument fields = new BsonDocument();
		this.codec.encode(new BsonDocumentWriter(fields), row, EncoderContext.builder().build());
		if (this.id != null) {
			fields.remove(this.id);
		}
		document.putAll(fields);
		document.append(SEQUENCE, new BsonInt64(sequence));
		return document;
	}

	private T row(BsonDocument document) {
		if (this.id != null) {
			document.put(this.id, document.get(ID));
		}
		return this.codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
	}

	/** What its rows are, and along which indexes they are found. */
	public static final class Definition<T> {

		private final MongoCollection<BsonDocument> rows;

		private final DocumentCodec<T> codec;

		private final List<IndexModel> indexes = new ArrayList<>();

		private @Nullable String id;

		Definition(MongoCollection<BsonDocument> rows, DocumentCodec<T> codec) {
			this.rows = rows;
			this.codec = codec;
		}

		/** The component of the row that is its id, so that it is stored once. */
		public Definition<T> id(String component) {
			this.id = component;
			return this;
		}

		public Definition<T> index(String name, String... fields) {
			this.indexes.add(new IndexModel(Indexes.ascending(fields), new IndexOptions().name(name)));
			return this;
		}

		/** Makes the indexes and the projection. */
		public Projection<T> open() {
			if (!this.indexes.isEmpty()) {
				this.rows.createIndexes(this.indexes);
			}
			return new Projection<>(this.rows, this.codec, this.id);
		}

	}

}
