package cn.yingshang.platform.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.aggregate.Sealer;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.document.DocumentCodec;
import cn.yingshang.platform.document.DocumentMapper;
import cn.yingshang.platform.document.VersionedCodec;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.workflow.Workflow;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.BsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the stores of a service in its one database and knows them all, so that the
 * sweeper finds every outbox.
 */
public final class AggregateStores {

	private final MongoDatabase database;

	private final Sealer sealer;

	private final Outbox outbox;

	private final Checkpoint checkpoint;

	private final JsonMapper mapper = DocumentMapper.create();

	private final List<AggregateStore<?>> stores = new CopyOnWriteArrayList<>();

	public AggregateStores(MongoDatabase database, Sealer sealer, Outbox outbox, Checkpoint checkpoint) {
		this.database = database;
		this.sealer = sealer;
		this.outbox = outbox;
		this.checkpoint = checkpoint;
	}

	/** Begins the definition of a store. */
	public <T extends Aggregate<?, ?>> Definition<T> define(String collection, Class<T> type) {
		return new Definition<>(collection, type);
	}

	/** A collection of plain records, such as a projection; mapped as aggregates are. */
	public <T> MongoCollection<T> records(String collection, Class<T> type) {
		return collection(collection, new DocumentCodec<>(type, this.mapper));
	}

	private <T> MongoCollection<T> collection(String collection, Codec<T> codec) {
		CodecRegistry codecs = CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codec),
				this.database.getCodecRegistry());
		return this.database.getCollection(collection, codec.getEncoderClass()).withCodecRegistry(codecs);
	}

	/** Begins the definition of a projection of another service's facts. */
	public <T> Projection.Definition<T> projection(String collection, Class<T> row) {
		return new Projection.Definition<>(this.database.getCollection(collection, BsonDocument.class),
				new DocumentCodec<>(row, this.mapper));
	}

	/**
	 * Serial numbers that are claimed in blocks.
	 * @param collection where it is kept how far each series is
	 * @param block how many an instance claims in one write
	 */
	public Serials serials(String collection, int block) {
		return new Serials(this.database.getCollection(collection), block);
	}

	public List<AggregateStore<?>> all() {
		return List.copyOf(this.stores);
	}

	/** What a store is called, who may read it, and along which indexes. */
	public final class Definition<T extends Aggregate<?, ?>> {

		private final String collection;

		private final Class<T> type;

		private final Set<Role> readers = EnumSet.of(Role.AUDITOR);

		private final List<IndexModel> indexes = new ArrayList<>();

		private final Map<String, List<String>> unique = new HashMap<>();

		private final List<UnaryOperator<BsonDocument>> upcasts = new ArrayList<>();

		private String kind;

		private Definition(String collection, Class<T> type) {
			this.collection = collection;
			this.type = type;
			this.kind = collection;
			this.indexes.add(new IndexModel(Indexes.ascending("creationKey"),
					new IndexOptions().name("creation").unique(true).sparse(true)));
			this.indexes
				.add(new IndexModel(Indexes.ascending("outboxSlot"), new IndexOptions().name("outbox").sparse(true)));
		}

		/** What one of them is called in problems. */
		public Definition<T> kind(String kind) {
			this.kind = kind;
			return this;
		}

		/**
		 * The roles whose grants make rows visible; APPLICANT stands for the party's own
		 * rows.
		 */
		public Definition<T> readers(Role... roles) {
			this.readers.addAll(Arrays.asList(roles));
			return this;
		}

		public Definition<T> index(String name, String... fields) {
			this.indexes.add(new IndexModel(Indexes.ascending(fields), new IndexOptions().name(name)));
			return this;
		}

		/** A unique index over documents that have the fields. */
		public Definition<T> unique(String name, String... fields) {
			this.indexes.add(
					new IndexModel(Indexes.ascending(fields), new IndexOptions().name(name).unique(true).sparse(true)));
			this.unique.put(name, List.of(fields));
			return this;
		}

		/**
		 * Changes the shape of what is stored: gives the raw document of the schema
		 * before the shape of the next. The first leads from schema 1 to 2; none is ever
		 * taken away. A document is cast up when it is read, and stored so when it is
		 * changed: a field that an index or a filter needs takes a migration besides.
		 */
		public Definition<T> upcast(UnaryOperator<BsonDocument> upcast) {
			this.upcasts.add(upcast);
			return this;
		}

		/** Makes the indexes and the store. */
		public AggregateStore<T> open() {
			VersionedCodec<T> codec = new VersionedCodec<>(new DocumentCodec<>(this.type, AggregateStores.this.mapper),
					this.kind, this.upcasts);
			MongoCollection<T> documents = collection(this.collection, codec);
			documents.createIndexes(this.indexes);
			Unpublished unpublished = new Unpublished(documents, workflow(), AggregateStores.this.mapper);
			AggregateStore<T> store = new AggregateStore<>(this.kind, this.readers, documents, this.unique, unpublished,
					codec.current(), AggregateStores.this.sealer, AggregateStores.this.outbox,
					AggregateStores.this.checkpoint);
			AggregateStores.this.stores.add(store);
			return store;
		}

		/** An aggregate without anything still knows its table. */
		private Workflow<?, ?> workflow() {
			return AggregateStores.this.mapper.readValue("{}", this.type).workflow();
		}

	}

}
